import type { Page } from 'playwright-core';

/**
 * Controls below `root` that cannot be used as they are laid out: outside of the
 * page, covered by something else, or with words that are cut off. Each is brought
 * into view first, as focus would.
 */
export function layoutFaults(page: Page, root = 'body'): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const CONTROLS = 'button, a[href], input, select, summary, textarea';
    const faults: string[] = [];
    const wide = document.documentElement.scrollWidth;
    if (wide > innerWidth + 1) faults.push(`the page is ${wide} wide in a window of ${innerWidth}`);
    for (const control of document.querySelectorAll<HTMLElement>(
      CONTROLS.split(', ')
        .map((one) => `${selector} ${one}`)
        .join(),
    )) {
      if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      control.scrollIntoView({ block: 'center', inline: 'center' });
      const box = control.getBoundingClientRect();
      // Words for screen readers take one pixel, and the way past the frame appears with the focus.
      if (box.width <= 2 || box.height <= 2 || control.matches('.skip')) continue;
      const name = `${control.className} "${(control.getAttribute('aria-label') ?? control.innerText).slice(0, 40)}"`;
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) {
        faults.push(`outside: ${name}`);
        continue;
      }
      const hit = document.elementFromPoint(x, y);
      const same = hit !== null && (control.contains(hit) || hit.contains(control));
      const labelled = hit?.closest('label')?.contains(control) === true;
      if (!same && !labelled) faults.push(`covered: ${name} by ${hit?.className}`);
      const cut = control.scrollWidth > control.clientWidth + 2;
      const cutOnPurpose = getComputedStyle(control).textOverflow === 'ellipsis';
      if (cut && !cutOnPurpose && control.matches('button, a, summary')) faults.push(`cut off: ${name}`);
    }
    return [...new Set(faults)];
  }, root);
}
