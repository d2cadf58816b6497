import { useEffect, useRef, useState } from 'react';
import { markOf } from './edit-place.ts';
import { emptyPage } from './empty-page.ts';
import { patchDocument } from './patch-document.ts';
import { previewRoot } from './preview-root.ts';

/** What is added to the page of a guest for who edits it. */
const editing = `
.preview{display:none!important}
[data-edit]{cursor:pointer}
[data-edit]:hover:not(:has([data-edit]:hover)){outline:2px dashed currentColor;outline-offset:4px}
[data-edited]{outline:3px solid transparent;outline-offset:4px;animation:studio-edited 2.4s ease-out}
@keyframes studio-edited{from,60%{outline-color:#e2673f}}
`;

type PageFrameProps = {
  /** The whole page. */
  html: string;
  /** Pages of the same path stay where they are scrolled to. */
  path: string;
  title: string;
  /** The part that is being edited: shown, and scrolled to each time that `at` is another. */
  edited: { mark: string; at: number } | null;
  className?: string;
  style?: React.CSSProperties;
  /** Somebody follows a link to another page of the site. */
  onPath: (path: string) => void;
  /** Somebody points at a part that is edited. */
  onMark: (mark: string) => void;
};

function partOf(page: Document, mark: string): Element | null {
  const find = (name: string) => page.querySelector(`[data-edit="${CSS.escape(name)}"]`);
  const [dish = '', id = ''] = mark.split('/');
  const [section = ''] = mark.split('.');
  return find(mark) ?? find(id ? `${dish}/${id}` : section);
}

/** Marks a part and brings it into sight. Gives whether the page has it. */
function showPart(page: Document, mark: string, isSmooth: boolean): boolean {
  for (const before of page.querySelectorAll('[data-edited]')) before.removeAttribute('data-edited');
  const part = partOf(page, mark);
  const window = page.defaultView;
  if (!part || !window) return false;
  part.setAttribute('data-edited', '');
  const { top, bottom } = part.getBoundingClientRect();
  // Not by `scrollIntoView`, which would scroll what the frame stands in, too.
  if (top < 0 || bottom > window.innerHeight)
    window.scrollBy({ top: top - window.innerHeight / 4, behavior: isSmooth ? 'smooth' : 'instant' });
  return true;
}

/** Shows a page in a frame of its own, and patches it where the next one differs. */
export function PageFrame({ html, path, title, edited, className, style, onPath, onMark }: PageFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [page, setPage] = useState<Document | null>(null);
  const told = useRef({ onPath, onMark });
  told.current = { onPath, onMark };

  const seen = useRef({ path, at: 0 });

  useEffect(() => {
    if (!page) return;
    patchDocument(page, html);
    const isOther = seen.current.path !== path;
    if (isOther) page.defaultView?.scrollTo({ top: 0, behavior: 'instant' });
    const isNew = edited !== null && (isOther || edited.at !== seen.current.at);
    const isShown = isNew && showPart(page, edited.mark, !isOther);
    seen.current = { path, at: isShown ? edited.at : seen.current.at };
  }, [page, html, path, edited]);

  return (
    <iframe
      ref={frame}
      srcDoc={emptyPage}
      title={title}
      className={className}
      style={style}
      onLoad={() => {
        const loaded = frame.current?.contentDocument;
        if (!loaded) return;
        dress(loaded);
        loaded.addEventListener('click', (event) => follow(event, told.current));
        setPage(loaded);
      }}
    />
  );
}

function dress(page: Document): void {
  const window = page.defaultView;
  if (!window) return;
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(editing);
  page.adoptedStyleSheets = [sheet];
}

const isElement = (target: EventTarget | null): target is Element =>
  typeof target === 'object' && target !== null && 'closest' in target;

/** A link of the site leads to its page within the frame; whatever else is pointed at is what somebody wants to edit. */
function follow(event: MouseEvent, { onPath, onMark }: Pick<PageFrameProps, 'onPath' | 'onMark'>): void {
  if (!isElement(event.target)) return;
  const href = event.target.closest('a')?.getAttribute('href');
  if (href !== undefined && href !== null) event.preventDefault();
  const anchor = href?.startsWith('#') ? event.target.ownerDocument.getElementById(href.slice(1)) : null;
  const mark = markOf(event.target);
  if (href?.startsWith(previewRoot)) onPath(href.slice(previewRoot.length));
  else if (anchor) event.view?.scrollBy({ top: anchor.getBoundingClientRect().top - 80, behavior: 'smooth' });
  else if (mark) onMark(mark);
}
