import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TemplateCode } from '../../../contract/sites.ts';
import { api } from '../../kit/api/api.ts';
import { NotLoaded } from '../../kit/ui/not-loaded.tsx';
import { Skeleton } from '../../kit/ui/skeleton.tsx';
import { PageFrame } from '../preview/page-frame.tsx';

type OwnPageProps = { businessId: string; template: TemplateCode; title: string; style: React.CSSProperties };

/** The page of a business of one's own as it would be with another template: drawn here, nothing is changed. */
export function OwnPage({ businessId, template, title, style }: OwnPageProps) {
  const [path, setPath] = useState('');
  const content = useQuery(api.businesses.content.queryOptions({ businessId }));
  const pages = useQuery(api.configurations.list.queryOptions({ businessId }));
  // What draws pages is large, and most who look at templates have no page yet.
  const draw = useQuery({
    queryKey: ['draw-page'],
    queryFn: () => import('../preview/draw-page.ts').then(({ drawPage }) => ({ drawPage })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const page = pages.data?.configurations[0];
  if (!content.data || !page || !draw.data)
    return (
      <NotLoaded query={content.data ? (page ? draw : pages) : content}>
        <Skeleton className="h-96" />
      </NotLoaded>
    );
  const html = draw.data.drawPage({
    content: content.data,
    configuration: { ...page, templateCode: template },
    path,
  });
  return (
    <PageFrame
      html={html}
      path={path}
      title={title}
      edited={null}
      className="origin-top-left border-0"
      style={style}
      onPath={setPath}
      onMark={() => undefined}
    />
  );
}
