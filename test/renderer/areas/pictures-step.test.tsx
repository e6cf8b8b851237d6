// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { largestPictureBytes, PictureProblem } from '../../../shared/domain/picture.ts';
import { renderKiosk } from '../../support/render-kiosk.tsx';

/** Addresses that the page has made and not revoked. jsdom makes none. */
const alive = new Set<string>();
let made = 0;

beforeEach(() => {
  alive.clear();
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: () => {
        made += 1;
        alive.add(`blob:picture-${made}`);
        return `blob:picture-${made}`;
      },
      revokeObjectURL: (url: string) => alive.delete(url),
    }),
  );
});
afterEach(() => vi.unstubAllGlobals());

const picture = (bytes: string, type = 'image/jpeg') => new File([bytes], 'scan.jpg', { type });
const slot = (side: 'Front' | 'Back') => screen.findByRole('region', { name: side });
const inputOf = (place: HTMLElement) => {
  const input = place.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('a place has an input for files');
  return input;
};
const choose = async (
  { user }: Pick<ReturnType<typeof renderKiosk>, 'user'>,
  side: 'Front' | 'Back',
  file: File,
) => {
  const input = inputOf(await slot(side));
  await user.upload(input, file);
  return input;
};

describe('the pictures of the document', () => {
  it('has a place for each side that is needed, and says what is missing', async () => {
    renderKiosk('pictures-empty');
    expect(await screen.findByRole('heading', { level: 1, name: 'Pictures of the document' })).toBeTruthy();
    expect(await slot('Back')).toBeTruthy();
    const goOn = screen.getByRole<HTMLButtonElement>('button', { name: /Go to the review/ });
    expect(goOn.disabled).toBe(true);
    expect(screen.getByText('Both sides are missing')).toBeTruthy();
  });

  it('asks no back of a passport', async () => {
    renderKiosk('pictures-empty', {
      prepare: (state) => {
        if (state.application) state.application = { ...state.application, neededPictures: ['front'] };
      },
    });
    expect(await slot('Front')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Back' })).toBeNull();
    expect(screen.getByText('The front is missing')).toBeTruthy();
  });

  it('shows what was taken, with its facts, and stays until the clerk goes on', async () => {
    const kiosk = renderKiosk('pictures-empty');
    await choose(kiosk, 'Front', picture('front side'));
    const front = await slot('Front');
    expect(await within(front).findByRole('img', { name: 'The front of the document' })).toBeTruthy();
    expect(within(front).getByText('JPEG, 1,200 × 800, 0.1 MB')).toBeTruthy();
    await choose(kiosk, 'Back', picture('back side'));
    expect(await within(await slot('Back')).findByRole('img')).toBeTruthy();
    await kiosk.user.click(screen.getByRole('button', { name: /Go to the review/ }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Is everything right?' })).toBeTruthy();
    const [sent] = kiosk.fake.calls.filter(({ method }) => method === 'pictures.add');
    const { side, bytes } = (sent?.input ?? {}) as { side?: string; bytes?: Uint8Array };
    expect([side, new TextDecoder().decode(bytes)]).toEqual(['front', 'front side']);
  });

  it('keeps no file in its input', async () => {
    const kiosk = renderKiosk('pictures-empty');
    const input = await choose(kiosk, 'Front', picture('front side'));
    await within(await slot('Front')).findByRole('img');
    expect(input.value).toBe('');
  });

  it('offers JPEG and PNG only', async () => {
    renderKiosk('pictures-empty');
    expect(inputOf(await slot('Front')).accept).toBe('image/jpeg,image/png');
  });

  it.each([
    ['metadata', 'This picture carries extra data, such as a place or a device name. Use a plain scan.'],
    ['too-large', 'This picture is too large for those it goes to. Scan it again at a lower resolution.'],
    ['too-many-pixels', 'This picture has too many pixels. Scan it again at a lower resolution.'],
    ['not-jpeg-or-png', 'This file is not a picture in JPEG or PNG. Choose another one.'],
    ['broken', 'This picture is damaged or not complete. Scan it again.'],
  ] satisfies (readonly [PictureProblem, string])[])(
    'says of a picture that is %s what to do',
    async (problem, words) => {
      const kiosk = renderKiosk('pictures-empty', {
        prepare: (state) => Object.assign(state, { next: { picture: problem } }),
      });
      await choose(kiosk, 'Front', picture('front side'));
      const front = await slot('Front');
      expect((await within(front).findByRole('alert')).textContent).toContain(words);
      expect(alive.size).toBe(0);
      expect(within(await slot('Back')).queryByRole('alert')).toBeNull();
    },
  );

  it('has words for every problem', () => {
    expect(PictureProblem.options).toHaveLength(5);
  });

  it('hands over nothing that is larger than what crosses', async () => {
    const kiosk = renderKiosk('pictures-empty');
    const large = picture('x');
    Object.defineProperty(large, 'size', { value: largestPictureBytes + 1 });
    await choose(kiosk, 'Front', large);
    expect((await screen.findByRole('alert')).textContent).toContain('larger than 10 MB');
    expect(kiosk.fake.called()).not.toContain('pictures.add');
  });

  it('says so when a file cannot be opened any more', async () => {
    const kiosk = renderKiosk('pictures-empty');
    const gone = picture('x');
    Object.defineProperty(gone, 'arrayBuffer', { value: () => Promise.reject(new Error('gone')) });
    await choose(kiosk, 'Front', gone);
    expect((await screen.findByRole('alert')).textContent).toContain('could not be opened');
  });

  it('notices the front a second time, and takes the other side', async () => {
    const kiosk = renderKiosk('pictures-empty');
    await choose(kiosk, 'Front', picture('front side'));
    await within(await slot('Front')).findByRole('img');
    await choose(kiosk, 'Back', picture('front side'));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'This is the front again. Turn the card over.',
    );
    expect(kiosk.fake.called().filter((method) => method === 'pictures.add')).toHaveLength(1);
    await choose(kiosk, 'Back', picture('back side'));
    expect(await within(await slot('Back')).findByRole('img')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('nothing is left', () => {
  it('of a picture that was replaced or removed', async () => {
    const kiosk = renderKiosk('pictures-empty');
    await choose(kiosk, 'Front', picture('front side'));
    await within(await slot('Front')).findByRole('img');
    await choose(kiosk, 'Front', picture('front side, better'));
    await waitFor(() => expect(kiosk.fake.called().filter((one) => one === 'pictures.add')).toHaveLength(2));
    await waitFor(() => expect(alive.size).toBe(1));
    await kiosk.user.click(await screen.findByRole('button', { name: 'Remove: Front' }));
    await waitFor(() => expect(alive.size).toBe(0));
    expect(await screen.findByText('No picture of the front yet')).toBeTruthy();
  });

  it('when the step is left: it is then told by its facts', async () => {
    const kiosk = renderKiosk('pictures-empty');
    await choose(kiosk, 'Front', picture('front side'));
    await within(await slot('Front')).findByRole('img');
    await kiosk.user.click(screen.getByRole('button', { name: 'Back' }));
    await waitFor(() => expect(alive.size).toBe(0));
  });

  it('when the visit ends, also where the answer comes later', async () => {
    const kiosk = renderKiosk('pictures-empty');
    await choose(kiosk, 'Front', picture('front side'));
    await within(await slot('Front')).findByRole('img');
    await kiosk.user.click(screen.getByRole('button', { name: 'Stop this visit' }));
    await kiosk.user.click(await screen.findByRole('button', { name: 'Stop the visit' }));
    await screen.findByRole('heading', { name: 'Begin a visit' });
    expect(alive.size).toBe(0);
    expect(kiosk.stores.visit.getState().pictureDigests).toEqual({});
  });

  it('on the screen while the terminal is locked', async () => {
    const kiosk = renderKiosk('pictures-empty');
    await choose(kiosk, 'Front', picture('front side'));
    await within(await slot('Front')).findByRole('img');
    await kiosk.user.keyboard('{F9}');
    await waitFor(() => expect(screen.queryByRole('img', { name: /document/ })).toBeNull());
    await waitFor(() => expect(alive.size).toBe(0));
  });
});
