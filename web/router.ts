import { createRouter } from '@tanstack/react-router';
import { noteScreenChange } from './kit/ui/page-heading.tsx';
import { accountRoutes, ownAccountRoutes } from './routes/account-routes.ts';
import { consultRoutes, ownConsultRoutes } from './routes/consult-routes.ts';
import { data, root, signedIn } from './routes/layouts.ts';
import { ownStudioRoutes, studioRoutes } from './routes/studio-routes.ts';
import { pages, visitorRoutes } from './routes/visitor-routes.ts';
import { Crash } from './shell/crash.tsx';
import { ScreenSkeleton } from './shell/screen-skeleton.tsx';

export const router = createRouter({
  routeTree: root.addChildren([
    ...pages,
    data.addChildren([
      ...visitorRoutes,
      ...consultRoutes,
      ...accountRoutes,
      ...studioRoutes,
      signedIn.addChildren([...ownConsultRoutes, ...ownStudioRoutes, ...ownAccountRoutes]),
    ]),
  ]),
  defaultPreload: 'intent',
  // What a loader fetched is kept, and called old, by the query cache.
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: Crash,
  defaultPendingComponent: ScreenSkeleton,
  defaultPendingMs: 150,
  // A screen is shown once it is there, also right after the skeleton.
  defaultPendingMinMs: 0,
  scrollRestoration: true,
});

router.subscribe('onBeforeNavigate', ({ fromLocation }) => {
  if (fromLocation) noteScreenChange();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
