/** What an address shows whose review this browser does not have. */
import { Header } from './header/Header.tsx';
import { HomeLink } from './header/HomeLink.tsx';
import { PlainPage } from './PlainPage.tsx';

export function MissingReview() {
  return (
    <>
      <Header />
      <PlainPage title="This review is not on this device" actions={<HomeLink />}>
        <p>
          Reviews are kept in the browser they were made in. It may be in another browser, or it was
          deleted. If you have its file, restore it from the library.
        </p>
      </PlainPage>
    </>
  );
}
