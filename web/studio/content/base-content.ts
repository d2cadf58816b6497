import { applyEdits, type Edited } from './apply-edits.ts';
import type { ContentApi } from './content-api.ts';
import type { BusinessContent, Edit } from './edit.ts';

/** Revisions that the server tells at once. */
const mostAtOnce = 50;

/** What the server is known to have, at a revision. */
export class BaseContent {
  readonly #api: ContentApi;
  readonly #changed: () => void;
  #edited: Edited;

  /** `changed` is called after each change. */
  constructor(api: ContentApi, loaded: Awaited<ReturnType<ContentApi['load']>>, changed: () => void) {
    this.#api = api;
    this.#changed = changed;
    this.#edited = { ...loaded, removed: new Map() };
  }

  get edited(): Edited {
    return this.#edited;
  }

  get revision(): number {
    return this.#edited.content.revision;
  }

  /** Follows what was done up to a revision; `own` is what was done in it from here. Throws when the server does not answer. */
  async follow(revision: number, own: readonly Edit[]): Promise<void> {
    if (revision <= this.revision) return;
    // Where nothing was done, the revision is somebody else's.
    const isOwn = own.length > 0 && revision === this.revision + 1;
    if (isOwn && this.#take(revision, own)) this.#changed();
    else await this.catchUp(revision);
  }

  /** Follows everything that was done, up to this revision at least. Throws when the server does not answer. */
  async catchUp(least = this.revision): Promise<void> {
    const before = this.#edited;
    for (let isMore = true; isMore; ) {
      const revisions = await this.#api.editsAfter(this.revision);
      isMore = revisions.length >= mostAtOnce;
      for (const { revision, edits } of revisions) {
        if (revision <= this.revision) continue;
        // Something was done that is no edit (a page was added), or about a row that was put away before all this.
        if (revision > this.revision + 1 || !this.#take(revision, edits)) return this.reload();
      }
    }
    if (this.revision < least) return this.reload();
    if (before !== this.#edited) this.#changed();
  }

  /** Reads everything anew. Throws when the server does not answer. */
  async reload(): Promise<void> {
    const loaded = await this.#api.load();
    if (loaded.content.revision < this.revision) return;
    this.#edited = { ...loaded, removed: this.#edited.removed };
    this.#changed();
  }

  note(news: Partial<Pick<BusinessContent, 'live' | 'photos'>>): void {
    const { content } = this.#edited;
    const photos = { ...content.photos, ...news.photos };
    this.#edited = { ...this.#edited, content: { ...content, ...news, photos } };
    this.#changed();
  }

  #take(revision: number, edits: readonly Edit[]): boolean {
    const { after, isWhole } = applyEdits(this.#edited, edits);
    if (isWhole) this.#edited = { ...after, content: { ...after.content, revision } };
    return isWhole;
  }
}
