import type { Page } from '@playwright/test';

/** A face that drew some of a page. */
export interface UsedFace {
  readonly family: string;
  /** It came with the page; the others are the system's. */
  readonly isShipped: boolean;
  readonly text: string;
}

const mark = 'data-has-text';

/** The faces that draw each text of the page, as the browser itself tells. `scripts` looks only at texts in which it finds something. */
export async function findUsedFaces(page: Page, scripts = /./u): Promise<readonly UsedFace[]> {
  await page.evaluate(
    ([name, source]) => {
      const wanted = new RegExp(source, 'u');
      for (const element of document.body.querySelectorAll('*')) {
        const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
        const isSought = own.some(({ textContent }) => textContent?.trim() && wanted.test(textContent));
        element.toggleAttribute(name, isSought && !element.matches('script, style, option'));
      }
    },
    [mark, scripts.source] as const,
  );
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('DOM.enable');
  await devTools.send('CSS.enable');
  const { root } = await devTools.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await devTools.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: `[${mark}]`,
  });
  const facesOf = async (nodeId: number): Promise<readonly UsedFace[]> => {
    const { fonts } = await devTools.send('CSS.getPlatformFontsForNode', { nodeId });
    const { outerHTML } = await devTools.send('DOM.getOuterHTML', { nodeId });
    const text = outerHTML.replace(/<[^>]*>/g, '').slice(0, 40);
    return fonts.map(({ familyName, isCustomFont }) => ({
      ...{ family: familyName, isShipped: isCustomFont, text },
    }));
  };
  // A place that has gone meanwhile, as a clock's or a suggestion's, is drawn by nothing.
  const faces = await Promise.all(nodeIds.map((nodeId) => facesOf(nodeId).catch(() => [])));
  await devTools.detach();
  return faces.flat();
}
