/** A clerk inside the page: presses and types as fast as the page lets them, without a word to another process between two presses. */

/** One thing to do. Names are those that stand on the screen, or the beginning of them. */
export type Deed =
  /** Whichever of them is there. */
  | { readonly do: 'press'; readonly names: readonly string[] }
  | { readonly do: 'type'; readonly label: string; readonly text: string }
  /** The newest code of the practice inbox that went to this number, into the field for it. */
  | { readonly do: 'type-code'; readonly label: string }
  | { readonly do: 'see'; readonly text: string };

/** Sent to the page as it stands here: it may use nothing from outside. Rejects, naming the deed, where nothing like it appears. */
export async function doInPage(deeds: readonly Deed[]): Promise<void> {
  const limitMs = 60_000;
  const nextFrame = () => new Promise((resolve) => setTimeout(resolve, 8));
  const nameOf = (element: Element): string => {
    const labelledBy = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const labels = labelledBy.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    return (labels || element.getAttribute('aria-label') || element.textContent || '').trim();
  };
  const find = async <Found>(what: string, look: () => Found | undefined): Promise<Found> => {
    for (const until = performance.now() + limitMs; performance.now() < until; await nextFrame()) {
      const found = look();
      if (found !== undefined) return found;
    }
    const seen = [...document.querySelectorAll('h1, h2, [role=alert]')].map((one) => one.textContent);
    throw new Error(`nothing to ${what}; on the screen: ${seen.join(' | ')}`);
  };
  const isShown = (element: HTMLElement) =>
    element.offsetParent !== null && element.closest('[inert], [aria-hidden=true]') === null;
  const field = (label: string) =>
    find(`type into: ${label}`, () =>
      [...document.querySelectorAll<HTMLInputElement>('input')].find((input) => {
        const ids = input.getAttribute('aria-labelledby')?.split(' ') ?? [];
        const texts = [
          ...ids.map((id) => document.getElementById(id)?.textContent ?? ''),
          ...[...(input.labels ?? [])].map((one) => one.textContent ?? ''),
        ];
        return isShown(input) && !input.disabled && texts.some((text) => text.trim().startsWith(label));
      }),
    );
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const type = async (label: string, text: string) => {
    const input = await field(label);
    input.focus();
    setValue?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await nextFrame();
    input.blur();
  };
  const kiosk = (window as unknown as { kiosk: { call: (name: string, input: object) => Promise<unknown> } })
    .kiosk;
  for (const deed of deeds)
    switch (deed.do) {
      case 'press': {
        const button = await find(`press: ${deed.names.join(', ')}`, () =>
          [...document.querySelectorAll<HTMLButtonElement>('button')].find(
            (one) =>
              isShown(one) &&
              !one.disabled &&
              one.getAttribute('aria-disabled') !== 'true' &&
              deed.names.some((name) => nameOf(one).startsWith(name)),
          ),
        );
        button.click();
        break;
      }
      case 'type':
        await type(deed.label, deed.text);
        break;
      case 'type-code': {
        await field(deed.label);
        const inbox = (await kiosk.call('training.read-inbox', {})) as {
          value: readonly { code: string; sentAt: number }[];
        };
        const [newest] = [...inbox.value].sort((one, other) => other.sentAt - one.sentAt);
        await type(deed.label, newest?.code ?? '');
        break;
      }
      case 'see':
        await find(`see: ${deed.text}`, () =>
          [...document.querySelectorAll<HTMLElement>('h1, h2, button')].find(
            (one) => isShown(one) && nameOf(one).startsWith(deed.text),
          ),
        );
    }
}
