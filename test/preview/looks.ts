// Looks at a page as it is shown: axe-core's rules of accessibility, and what sticks out of the window.
import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

/** What axe-core finds, one line for each place. */
export async function faultsIn(page: Page): Promise<string[]> {
  // Evaluated by the debugger, since the page's policy lets no script in.
  await page.evaluate(axe.source);
  const found = await page.evaluate<{ violations: Violation[] }>('axe.run(document)');
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary ?? ''}`),
  );
}

/** Elements that reach beyond the right edge of the window, shadow trees included. */
export async function tooWide(page: Page): Promise<string[]> {
  return await page.evaluate<string[]>(`(() => {
    const out = [];
    const look = (root) => {
      for (const one of root.querySelectorAll('*')) {
        const box = one.getBoundingClientRect();
        const isShown = box.width > 0 && getComputedStyle(one).visibility !== 'hidden';
        if (isShown && box.right > innerWidth + 1 && box.left < innerWidth) out.push(one.tagName + '.' + one.className);
        if (one.shadowRoot) look(one.shadowRoot);
      }
    };
    look(document);
    return out;
  })()`);
}
