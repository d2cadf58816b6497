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
[data-edited]{outline:3px solid #e2673f;outline-offset:4px}
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

/** Shows a page in a frame of its own, and patches it where the next one differs. */
export function PageFrame({ html, path, title, edited, className, style, onPath, onMark }: PageFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [page, setPage] = useState<Document | null>(null);
  const told = useRef({ onPath, onMark });
  told.current = { onPath, onMark };

  useEffect(() => {
    if (page) patchDocument(page, html);
  }, [page, html]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    page?.defaultView?.scrollTo(0, 0);
  }, [page, path]);

  useEffect(() => {
    if (!page || !edited) return;
    const part = partOf(page, edited.mark);
    for (const before of page.querySelectorAll('[data-edited]')) before.removeAttribute('data-edited');
    part?.setAttribute('data-edited', '');
    part?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [page, edited]);

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
  else if (anchor) anchor.scrollIntoView({ behavior: 'smooth' });
  else if (mark) onMark(mark);
}
