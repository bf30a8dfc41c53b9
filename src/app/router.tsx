/** The addresses of the app, after the `#` so that it works from any folder of any host. Each screen loads on its own. */
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  type NotFoundRouteProps,
  Outlet,
  useNavigate,
  useRouter,
} from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ReviewId } from '../domain/ids.ts';
import { ConsistencySearch } from '../features/consistency/search.ts';
import { Header } from '../features/shared/header/Header.tsx';
import { HomeLink } from '../features/shared/header/HomeLink.tsx';
import { MissingReview } from '../features/shared/MissingReview.tsx';
import { PlainPage } from '../features/shared/PlainPage.tsx';
import { WorkbenchSearch } from '../features/workbench/search.ts';
import { AppActions } from './AppActions.tsx';

function WrongAddress(_props: NotFoundRouteProps) {
  return (
    <>
      <Header />
      <PlainPage title="There is nothing at this address" actions={<HomeLink />}>
        <p>The address may be mistyped. Your reviews are in the library.</p>
      </PlainPage>
    </>
  );
}

const root = createRootRoute({
  component: () => (
    <>
      <Suspense fallback={null}>
        <Outlet />
      </Suspense>
      <AppActions />
    </>
  ),
  notFoundComponent: WrongAddress,
});

const screens = {
  library: () => import('../features/library/LibraryScreen.tsx'),
  workbench: () => import('../features/workbench/WorkbenchScreen.tsx'),
  consistency: () => import('../features/consistency/ConsistencyScreen.tsx'),
  report: () => import('../features/report/ReportScreen.tsx'),
  sources: () => import('../features/sources/SourcesScreen.tsx'),
};

// React's own lazy: the router's skips a hook once its module is there, which React reports.
const LibraryScreen = lazy(async () => ({ default: (await screens.library()).LibraryScreen }));
const WorkbenchScreen = lazy(async () => ({
  default: (await screens.workbench()).WorkbenchScreen,
}));
const ConsistencyScreen = lazy(async () => ({
  default: (await screens.consistency()).ConsistencyScreen,
}));
const ReportScreen = lazy(async () => ({ default: (await screens.report()).ReportScreen }));
const SourcesScreen = lazy(async () => ({ default: (await screens.sources()).SourcesScreen }));

/** Begins to fetch the screen of an address (`#/…`) while the library is still being opened. */
export function preloadScreen(address: string): void {
  const part = /^#\/review\/[^/?]*(?:\/(\w+))?/.exec(address);
  const screen =
    part === null
      ? /^#\/sources(?:[?/]|$)/.test(address)
        ? screens.sources
        : screens.library
      : part[1] === 'report' || part[1] === 'consistency' || part[1] === 'sources'
        ? screens[part[1]]
        : screens.workbench;
  // A failure shows when the screen is wanted.
  screen().catch(() => undefined);
}

const library = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: () => <LibraryScreen />,
});

const workbench = createRoute({
  getParentRoute: () => root,
  path: '/review/$reviewId',
  validateSearch: WorkbenchSearch,
  component: function Workbench() {
    const id = ReviewId.safeParse(workbench.useParams().reviewId);
    const search = workbench.useSearch();
    return id.success ? (
      <WorkbenchScreen key={id.data} reviewId={id.data} search={search} />
    ) : (
      <MissingReview />
    );
  },
});

const consistency = createRoute({
  getParentRoute: () => root,
  path: '/review/$reviewId/consistency',
  validateSearch: ConsistencySearch,
  component: function Consistency() {
    const id = ReviewId.safeParse(consistency.useParams().reviewId);
    const search = consistency.useSearch();
    const onSearch = useWriteConsistency(id.data);
    return id.success ? (
      <ConsistencyScreen key={id.data} reviewId={id.data} search={search} onSearch={onSearch} />
    ) : (
      <MissingReview />
    );
  },
});

/** The address with some of its parts changed; parts that are undefined leave it. */
function useWriteConsistency(
  reviewId: ReviewId | undefined,
): (patch: Partial<ConsistencySearch>) => void {
  const navigate = useNavigate();
  const { history } = useRouter();
  return (patch) => {
    // The address may have moved on already, with this screen shown until the next one has loaded.
    if (reviewId === undefined || history.location.pathname !== `/review/${reviewId}/consistency`)
      return;
    void navigate({
      to: '/review/$reviewId/consistency',
      params: { reviewId },
      search: (before: ConsistencySearch) =>
        Object.fromEntries(
          Object.entries({ ...before, ...patch }).filter(([, value]) => value !== undefined),
        ),
      replace: true,
    });
  };
}

const report = createRoute({
  getParentRoute: () => root,
  path: '/review/$reviewId/report',
  component: function Report() {
    const id = ReviewId.safeParse(report.useParams().reviewId);
    return id.success ? <ReportScreen key={id.data} reviewId={id.data} /> : <MissingReview />;
  },
});

const reviewSources = createRoute({
  getParentRoute: () => root,
  path: '/review/$reviewId/sources',
  component: function ReviewSources() {
    const id = ReviewId.safeParse(reviewSources.useParams().reviewId);
    return id.success ? <SourcesScreen key={id.data} reviewId={id.data} /> : <MissingReview />;
  },
});

const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  component: () => <SourcesScreen reviewId={null} />,
});

export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren([library, workbench, consistency, report, reviewSources, sources]),
    history: createHashHistory(),
    // Panes keep their own place; the page itself never scrolls.
    scrollRestoration: false,
    // Errors go up to the one boundary of the app.
    disableGlobalCatchBoundary: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
