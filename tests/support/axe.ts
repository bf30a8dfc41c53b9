/** The rules of WCAG 2.2 AA and good practice over what is on the page now. */
import axe from 'axe-core';

/** What is wrong, one line a finding; empty when nothing is. */
export async function problems(within: Element = document.body): Promise<string[]> {
  const { violations } = await axe.run(within, {
    // A component on its own is no page: it has no landmarks and no heading of its own.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
