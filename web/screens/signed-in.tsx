import { useLocation } from '@tanstack/react-router';
import { SearchHost } from '../kit/search/search-host.tsx';
import { searchTexts } from '../kit/search/search-texts.ts';
import { withTexts } from '../kit/text/texts.ts';
import { SignedInLayout } from '../shell/signed-in-layout.tsx';

const loadSearch = withTexts(() => import('../consults/search/consult-search.tsx'), searchTexts);

/** Around the screens of signed-in people: those who have animals can search from everywhere, a restaurant has nothing to search for here. */
export function SignedIn() {
  const isStudio = useLocation({ select: ({ pathname }) => /^\/studio(?:\/|$)/.test(pathname) });
  return (
    <>
      <SignedInLayout />
      {!isStudio && <SearchHost load={loadSearch} />}
    </>
  );
}
