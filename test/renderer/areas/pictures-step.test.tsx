// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ApprovalId } from '../../../shared/brand.ts';
import { KeepReason } from '../../../shared/domain/picture.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { aFrame, aPicture, cardQuad, emptyFrame } from '../../support/fake-capture.ts';
import type { FakeHandlers } from '../../support/fake-client.ts';
import { renderKiosk } from '../../support/render-kiosk.tsx';

type Rendered = ReturnType<typeof renderKiosk>;

const picture = (bytes = 'a scan') => new File([bytes], 'scan.jpg', { type: 'image/jpeg' });
const card = (name: 'Front' | 'Back' | 'Photo page') =>
  screen.findByRole('button', { name: new RegExp(`^${name} `) });
const fileInput = () => {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('the file way has an input');
  return input;
};
const byFile = async ({ user }: Rendered) => user.click(await screen.findByRole('button', { name: 'File' }));
const choose = async (kiosk: Rendered, file = picture()) => {
  await kiosk.user.upload(fileInput(), file);
};
const added = ({ fake }: Rendered) =>
  fake.calls
    .filter(({ method }) => method === 'pictures.add')
    .map(({ input }) => input as { side: string; bytes: Uint8Array; keptBecause?: string; quality?: object });

/** The open visit as main has it once it took the front. */
const withFront = ({ stores }: Rendered) => {
  const { application } = stores.visit.getState();
  if (!application) throw new Error('a visit is open');
  const front = { side: 'front', format: 'jpeg', sizeBytes: 9, width: 1600, height: 1009 } as const;
  return { ...application, pictures: [front] };
};

describe('which document it is', () => {
  it('is asked first where nobody knows, and decides which sides are needed', async () => {
    const kiosk = renderKiosk('capture-kind');
    expect(await screen.findByRole('heading', { name: 'Which document is it?' })).toBeTruthy();
    await kiosk.user.click(screen.getByRole('button', { name: /^Passport/ }));
    expect(await card('Photo page')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Back (Still|Being|Kept|Not)/ })).toBeNull();
    expect(kiosk.fake.called()).toContain('applications.save-details');
  });
});

describe('with the camera', () => {
  it('takes both sides by itself, and waits for the clerk to go on', async () => {
    const kiosk = renderKiosk('capture');
    kiosk.capture.imaging.frames = [aFrame()];
    expect(await screen.findByRole('button', { name: /Go on|Check what was read/ })).toBeTruthy();
    await waitFor(() => expect(added(kiosk).map(({ side }) => side)).toEqual(['front', 'back']));
    expect(await screen.findByRole('button', { name: 'Front Kept' })).toBeTruthy();
    expect(kiosk.capture.camera.on).toBe(0);
    await kiosk.user.click(screen.getByRole('button', { name: /^Go on/ }));
    expect(await screen.findByRole('heading', { name: 'Customer’s details' })).toBeTruthy();
  });

  it('shows where the card lies and what to do, and says it', async () => {
    const kiosk = renderKiosk('capture');
    kiosk.capture.imaging.frames = [aFrame({ quality: { refusedFor: ['glare'] } })];
    await waitFor(() => expect(document.querySelector('[data-hint="tilt"]')).toBeTruthy());
    expect(document.querySelector('.view__outline polygon')?.getAttribute('points')).toContain('400,200');
    await waitFor(() =>
      expect(screen.getByText('Tilt it a little', { selector: '[role="status"]' })).toBeTruthy(),
    );
  });

  it('takes one at once by the button and by the key', async () => {
    const kiosk = renderKiosk('capture');
    kiosk.capture.imaging.frames = [emptyFrame];
    const take = await screen.findByRole<HTMLButtonElement>('button', { name: /Take picture now/ });
    await waitFor(() => expect(take.disabled).toBe(false));
    await waitFor(() => expect(document.querySelector('video')).toBeTruthy());
    await kiosk.user.click(take);
    await waitFor(() => expect(added(kiosk)).toHaveLength(1));
    await screen.findByRole('button', { name: 'Back Being taken' });
    await kiosk.user.keyboard('{F8}');
    await waitFor(() => expect(added(kiosk).map(({ side }) => side)).toEqual(['front', 'back']));
  });

  it.each([
    ['busy', 'Another program is using the camera. Close it, or use the scanner.'],
    ['none', 'No camera is connected'],
    ['refused', 'The camera is not allowed here'],
    ['silent', 'The camera does not answer'],
    ['unsuitable', 'This camera gives no usable picture'],
  ] as const)('that is %s, says so and leaves every other way open', async (problem, words) => {
    const kiosk = renderKiosk('capture', {
      prepare: () => undefined,
    });
    kiosk.capture.camera.answers = [problem];
    expect((await screen.findByRole('alert')).textContent).toContain(words);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Flatbed scanner' }).disabled).toBe(false);
    kiosk.capture.camera.answers = ['on'];
    await kiosk.user.click(screen.getByRole('button', { name: /Try the camera again/ }));
    await waitFor(() => expect(kiosk.capture.camera.on).toBe(1));
  });

  it('that is unplugged loses nothing', async () => {
    const kiosk = renderKiosk('capture');
    const take = await screen.findByRole<HTMLButtonElement>('button', { name: /Take picture now/ });
    await waitFor(() => expect(document.querySelector('video')).toBeTruthy());
    await kiosk.user.click(take);
    await screen.findByRole('button', { name: 'Front Kept' });
    kiosk.capture.camera.unplug();
    expect((await screen.findByRole('alert')).textContent).toContain('unplugged');
    expect(await screen.findByRole('button', { name: 'Front Kept' })).toBeTruthy();
    await byFile(kiosk);
    await choose(kiosk);
    await waitFor(() => expect(added(kiosk).map(({ side }) => side)).toEqual(['front', 'back']));
  });

  it('is asked for only after main was told, and remembered for this terminal', async () => {
    const kiosk = renderKiosk('capture', {
      handlers: {
        'settings.change': () =>
          ok({ settings: { staffLanguage: 'en', textScale: 1, highContrast: false }, fixedByPolicy: [] }),
      },
    });
    await waitFor(() => expect(kiosk.capture.camera.on).toBe(1));
    expect(kiosk.fake.called()).toContain('documents.open-capture');
    await waitFor(() => expect(kiosk.fake.called()).toContain('settings.change'));
  });
});

it('nothing is taken behind a question', async () => {
  const kiosk = renderKiosk('capture');
  await waitFor(() => expect(kiosk.capture.camera.on).toBe(1));
  await kiosk.user.click(screen.getByRole('button', { name: 'Stop this visit' }));
  await screen.findByRole('alertdialog');
  await waitFor(() => expect(kiosk.capture.camera.on).toBe(0));
  kiosk.capture.imaging.frames = [aFrame()];
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(added(kiosk)).toEqual([]);
  await kiosk.user.keyboard('{Escape}');
  await waitFor(() => expect(added(kiosk).map(({ side }) => side)).toEqual(['front', 'back']));
});

it('the title has the focus where what had it went, and only there', async () => {
  const kiosk = renderKiosk('capture');
  await byFile(kiosk);
  // As when what had the focus goes.
  (document.activeElement as HTMLElement).blur();
  const give = () => act(async () => fireEvent.change(fileInput(), { target: { files: [picture()] } }));
  await give();
  const title = await screen.findByRole('heading', { level: 1, name: 'Show the back of the document' });
  await waitFor(() => expect(document.activeElement).toBe(title));
  const front = await card('Front');
  front.focus();
  await give();
  await screen.findByRole('heading', { level: 1, name: 'The back' });
  expect(document.activeElement).toBe(front);
});

describe('a file', () => {
  it('is chosen, straightened, kept, and shown with its facts', async () => {
    const kiosk = renderKiosk('capture-passport');
    await byFile(kiosk);
    await choose(kiosk);
    expect(await screen.findByRole('img', { name: 'The front of the document, straightened' })).toBeTruthy();
    expect(screen.getByText(/1,200 × 800 pixels, 0.1 MB/)).toBeTruthy();
    const [sent] = added(kiosk);
    expect(new TextDecoder().decode(sent?.bytes)).toBe('a straightened picture');
    expect(sent?.quality).toMatchObject({ refusedFor: [] });
    expect(kiosk.capture.camera.on).toBe(0);
  });

  it('can be dropped there', async () => {
    const kiosk = renderKiosk('capture-passport');
    await byFile(kiosk);
    const place = document.querySelector('[data-drop]');
    if (!place) throw new Error('there is a place to drop');
    fireEvent.drop(place, { dataTransfer: { files: [picture()] } });
    await waitFor(() => expect(added(kiosk)).toHaveLength(1));
  });

  it('shows that none can be dropped while one is worked on, in place of letting it fall', async () => {
    const kiosk = renderKiosk('capture-passport');
    const done = Promise.withResolvers<void>();
    kiosk.capture.imaging.waitsFor = done.promise;
    await byFile(kiosk);
    const place = document.querySelector('[data-drop]');
    if (!place) throw new Error('there is a place to drop');
    const over = () => {
      const dataTransfer = { files: [picture()], dropEffect: 'copy' };
      fireEvent.dragEnter(place, { dataTransfer });
      fireEvent.dragOver(place, { dataTransfer });
      return { effect: dataTransfer.dropEffect, isMarked: place.classList.contains('view--over') };
    };
    expect(over()).toEqual({ effect: 'copy', isMarked: true });
    fireEvent.drop(place, { dataTransfer: { files: [picture()] } });
    await waitFor(() => expect(over()).toEqual({ effect: 'none', isMarked: false }));
    done.resolve();
    await waitFor(() => expect(added(kiosk)).toHaveLength(1));
  });

  it('is not kept in its input', async () => {
    const kiosk = renderKiosk('capture-passport');
    await byFile(kiosk);
    const input = fileInput();
    await choose(kiosk);
    expect(input.value).toBe('');
  });

  it.each([
    ['heic', 'This is a HEIC photo.'],
    ['pdf', 'This is a PDF.'],
    ['svg', 'This is a drawing'],
    ['polyglot', 'more than a picture'],
    ['too-many-pixels', 'too many pixels'],
    ['timed-out', 'took too long'],
  ] as const)('that is %s is told, and nothing is sent', async (trouble, words) => {
    const kiosk = renderKiosk('capture-passport');
    kiosk.capture.imaging.pictures = [err(trouble)];
    await byFile(kiosk);
    await choose(kiosk);
    expect((await screen.findByRole('alert')).textContent).toContain(words);
    expect(added(kiosk)).toEqual([]);
  });
});

describe('a picture that is not good', () => {
  const refused = (mayBeKept: boolean) => err(fail('picture-poor', { problems: ['blur'], mayBeKept }));

  it('is refused twice with what to do, and then kept with a reason', async () => {
    let times = 0;
    const kiosk = renderKiosk('capture-passport', {
      handlers: {
        'pictures.add': ({ keptBecause }) => {
          times += 1;
          const { application } = kiosk.state;
          if (!keptBecause || !application) return refused(times >= 2);
          kiosk.state.application = {
            ...application,
            pictures: [{ side: 'front', format: 'jpeg', sizeBytes: 1, width: 1, height: 1, keptBecause }],
          };
          return ok(kiosk.state.application);
        },
      },
    });
    kiosk.capture.imaging.pictures = [ok(aPicture({ quality: { refusedFor: ['blur'] } }))];
    await byFile(kiosk);
    await choose(kiosk);
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Blurry. Hold the card still and scan again.',
    );
    expect(screen.queryByRole('button', { name: 'Keep this picture' })).toBeNull();
    await kiosk.user.click(screen.getByRole('button', { name: /Take it again/ }));
    await choose(kiosk);
    await kiosk.user.click(await screen.findByRole('button', { name: 'Keep this picture' }));
    const dialog = await screen.findByRole('dialog');
    const keep = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Keep this picture' });
    expect(keep.disabled).toBe(true);
    expect(within(dialog).getAllByRole('radio')).toHaveLength(KeepReason.options.length - 1);
    await kiosk.user.click(within(dialog).getByRole('radio', { name: 'The document is worn' }));
    await kiosk.user.click(keep);
    expect(await screen.findByText(/Kept although it is not good: The document is worn/)).toBeTruthy();
    expect(added(kiosk).at(-1)?.keptBecause).toBe('worn-document');
  });

  it('of the same side again says to turn the card over', async () => {
    const kiosk = renderKiosk('capture', { handlers: { 'pictures.add': () => refused(false) } });
    kiosk.capture.imaging.pictures = [ok(aPicture({ quality: { refusedFor: ['blur', 'same-side'] } }))];
    await kiosk.user.click(await card('Back'));
    await byFile(kiosk);
    await choose(kiosk);
    expect((await screen.findByRole('alert')).textContent).toContain(
      'This is the front again. Turn the card over.',
    );
  });

  it('whose edges were not found gets its corners by hand, by the arrow keys too', async () => {
    const kiosk = renderKiosk('capture-passport');
    kiosk.capture.imaging.pictures = [
      ok(aPicture({ cutBy: 'nothing', outline: null })),
      ok(aPicture({ cutBy: 'person' })),
    ];
    await byFile(kiosk);
    await choose(kiosk);
    expect((await screen.findByRole('alert')).textContent).toContain('The edges were not found');
    await kiosk.user.click(screen.getByRole('button', { name: /^Correct the corners/ }));
    const corner = await screen.findByRole('button', { name: 'Top left corner' });
    corner.focus();
    await kiosk.user.keyboard('{ArrowRight}{Shift>}{ArrowDown}{/Shift}');
    await kiosk.user.click(screen.getByRole('button', { name: /Use these corners/ }));
    await waitFor(() => expect(added(kiosk)).toHaveLength(1));
    const [first] = kiosk.capture.imaging.orders.at(-1)?.corners ?? [];
    expect(first?.x).toBeCloseTo(1920 * (0.08 + 0.004));
    expect(first?.y).toBeCloseTo(1080 * 0.08 + 1920 * 0.04);
  });

  it('can be used whole where its edges were not found', async () => {
    const kiosk = renderKiosk('capture-passport');
    kiosk.capture.imaging.pictures = [ok(aPicture({ cutBy: 'nothing', outline: null }))];
    await byFile(kiosk);
    await choose(kiosk);
    await kiosk.user.click(await screen.findByRole('button', { name: 'Use the whole picture' }));
    await waitFor(() => expect(added(kiosk)).toHaveLength(1));
  });

  it('that main cannot take in any case says why', async () => {
    const kiosk = renderKiosk('capture-passport', {
      prepare: (state) => Object.assign(state, { next: { picture: 'metadata' } }),
    });
    await byFile(kiosk);
    await choose(kiosk);
    expect((await screen.findByRole('alert')).textContent).toContain('carries extra data');
  });
});

it('a picture that could not be kept just now is still there, and is kept by the next press', async () => {
  let times = 0;
  const kiosk = renderKiosk('capture-passport', {
    handlers: {
      'pictures.add': () => {
        times += 1;
        return times === 1 ? err(fail('storage-full')) : ok(withFront(kiosk));
      },
    },
  });
  await byFile(kiosk);
  await choose(kiosk);
  expect(await screen.findByText('It could not be kept just now. The picture is still here.')).toBeTruthy();
  expect(screen.getAllByRole('alert')).toHaveLength(1);
  await kiosk.user.click(screen.getByRole('button', { name: /^Keep it again/ }));
  expect(await screen.findByText(/Kept\. It was taken\./)).toBeTruthy();
  const [first, second] = added(kiosk);
  expect(second).toEqual(first);
  expect(kiosk.capture.imaging.orders).toHaveLength(1);
});

describe('a card that is shown by its back first', () => {
  // A licence has its barcode on the back.
  const ofTheBack = {
    zone: null,
    barcode: { text: '@', place: { picture: 'straightened', quad: cardQuad } },
  } as const;

  it('is offered as what it is, and the front is asked for next', async () => {
    const kiosk = renderKiosk('capture');
    kiosk.capture.imaging.pictures = [ok(aPicture({ reads: ofTheBack })), ok(aPicture())];
    await byFile(kiosk);
    await choose(kiosk);
    expect((await screen.findByRole('alert')).textContent).toContain(
      'This is the back of the document. Use it as the back, or turn the card over.',
    );
    expect(added(kiosk)).toEqual([]);
    expect(screen.getByRole('button', { name: 'Turn the card over' })).toBeTruthy();
    await kiosk.user.click(screen.getByRole('button', { name: /^Use it as the back/ }));
    expect(await screen.findByRole('button', { name: 'Back Kept' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Front Being taken' })).toBeTruthy();
    expect(added(kiosk).map(({ side }) => side)).toEqual(['back']);
  });

  it('can be turned over, or be the front all the same', async () => {
    const kiosk = renderKiosk('capture');
    kiosk.capture.imaging.pictures = [ok(aPicture({ reads: ofTheBack }))];
    await byFile(kiosk);
    await choose(kiosk);
    await kiosk.user.click(await screen.findByRole('button', { name: 'Turn the card over' }));
    await choose(kiosk);
    await kiosk.user.click(await screen.findByRole('button', { name: 'It is the front all the same' }));
    expect(await screen.findByRole('button', { name: 'Front Kept' })).toBeTruthy();
    expect(added(kiosk).map(({ side }) => side)).toEqual(['front']);
  });
});

it('the other side again is not offered as that where main has it and the window does not', async () => {
  const kiosk = renderKiosk('capture-half');
  const place = { picture: 'straightened', quad: cardQuad } as const;
  kiosk.capture.imaging.pictures = [ok(aPicture({ reads: { zone: null, barcode: { text: '@', place } } }))];
  await byFile(kiosk);
  await choose(kiosk);
  expect((await screen.findByRole('alert')).textContent).toContain(
    'This is the back of the document, which was taken already. Turn the card over.',
  );
  expect(screen.queryByRole('button', { name: /^Use it as/ })).toBeNull();
  await kiosk.user.click(screen.getByRole('button', { name: /^Turn the card over/ }));
  expect(await screen.findByRole('heading', { name: 'Show the front of the document' })).toBeTruthy();
  expect(added(kiosk)).toEqual([]);
});

describe('a document that nobody takes, where a supervisor may let it pass', () => {
  const approvalId = 'c5a4e3d2-1b0a-4f9e-8d7c-6b5a49382716' as ApprovalId;
  const taken = async (scene: string, handlers: FakeHandlers = {}) => {
    const kiosk = renderKiosk(scene, {
      handlers: { 'staff.approve': () => ok({ approvalId }), ...handlers },
    });
    await byFile(kiosk);
    await choose(kiosk);
    const [notice, ...others] = await screen.findAllByRole('alert');
    // Said once, beside what can be done about it.
    expect(others).toEqual([]);
    return { ...kiosk, notice: notice?.textContent };
  };
  const approve = async ({ user }: Pick<Rendered, 'user'>) => {
    await user.click(screen.getByRole('button', { name: 'Ask a supervisor' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'A supervisor has to approve this' }));
    expect(dialog.getByText(/^A visa is to be taken in place of a passport/)).toBeTruthy();
    await user.click(dialog.getByRole('radio', { name: 'Lim Mei Hua' }));
    await user.click(dialog.getByRole('button', { name: /Reason/ }));
    await user.click(await screen.findByRole('option', { name: 'Another reason' }));
    await user.type(dialog.getByLabelText('PIN'), '3690');
    await user.click(dialog.getByRole('button', { name: 'Approve' }));
  };

  it('says what it is, and asks for another one or a supervisor', async () => {
    const kiosk = await taken('capture-visa');
    expect(kiosk.notice).toContain('Turn to the page with the photo, or let a supervisor allow it.');
    await kiosk.user.click(screen.getByRole('button', { name: /^Take another document/ }));
    expect(await screen.findByRole('heading', { name: 'Show the page with the photo' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('sends the same picture again with the approval', async () => {
    const kiosk = await taken('capture-visa');
    await approve(kiosk);
    expect(await screen.findByText(/Kept\. It was taken\./)).toBeTruthy();
    const [first, second] = added(kiosk);
    expect(second).toEqual({ ...first, exception: { approvalId } });
    expect(kiosk.capture.imaging.orders).toHaveLength(1);
    expect(kiosk.fake.calls.find(({ method }) => method === 'staff.approve')?.input).toMatchObject({
      kind: 'unsupported-document',
    });
  });

  it('loses nothing when nobody is asked after all', async () => {
    const kiosk = await taken('capture-visa');
    await kiosk.user.click(screen.getByRole('button', { name: 'Ask a supervisor' }));
    await screen.findByRole('dialog');
    // The key that takes a picture would take this one's place.
    await kiosk.user.keyboard('{F8}{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('img', { name: /straightened/ })).toBeTruthy();
    expect(added(kiosk)).toHaveLength(1);
    await approve(kiosk);
    await waitFor(() => expect(added(kiosk)).toHaveLength(2));
  });

  it('is not let pass by an approval that comes after nobody waits for it any more', async () => {
    let approved: (() => void) | undefined;
    const kiosk = await taken('capture-visa', {
      'staff.approve': () =>
        new Promise((resolve) => {
          approved = () => resolve(ok({ approvalId }));
        }),
    });
    await approve(kiosk);
    await kiosk.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await act(async () => approved?.());
    expect(added(kiosk)).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Ask a supervisor' })).toBeTruthy();
  });

  it('is asked for once more where main does not take the approval', async () => {
    let times = 0;
    const kiosk = await taken('capture-visa', {
      'pictures.add': () => {
        times += 1;
        return times === 1
          ? err(fail('document-not-taken', { why: 'visa', mayBeAllowed: true }))
          : err(fail('supervisor-needed'));
      },
    });
    await approve(kiosk);
    expect(await screen.findByText(/Only a supervisor can do this/)).toBeTruthy();
    expect(screen.getByRole('img', { name: /straightened/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Ask a supervisor' })).toBeTruthy();
  });

  it('is allowed at once by a supervisor who is signed in', async () => {
    const kiosk = await taken('capture-supervisor');
    expect(kiosk.notice).toContain('This kind of document is not taken in this visit.');
    await kiosk.user.click(screen.getByRole('button', { name: 'Allow it this once' }));
    await screen.findByRole('button', { name: 'Front Kept' });
    expect(added(kiosk).at(-1)).toMatchObject({ side: 'front', exception: {} });
    expect(kiosk.fake.called()).not.toContain('staff.approve');
  });

  it('says what else can be done where this terminal has no supervisor', async () => {
    const { notice } = await taken('capture-alone');
    expect(notice).toContain('Ask the customer for another one, or end the visit.');
    expect(screen.queryByRole('button', { name: 'Ask a supervisor' })).toBeNull();
    expect(screen.getByRole('button', { name: /^Take another document/ })).toBeTruthy();
  });

  it('is only refused where the journey leaves it to nobody', async () => {
    const refused = err(fail('document-not-taken', { why: 'kind' }));
    const { notice } = await taken('capture', { 'pictures.add': () => refused });
    expect(notice).toContain('Ask the customer for another one.');
    expect(screen.queryByRole('button', { name: 'Ask a supervisor' })).toBeNull();
  });
});

it('a file that is not what its name says is taken, and a quiet line says as what', async () => {
  const kiosk = renderKiosk('capture-passport');
  await byFile(kiosk);
  fireEvent.change(fileInput(), { target: { files: [new File(['pixels'], 'scan.png')] } });
  await waitFor(() => expect(added(kiosk)).toHaveLength(1));
  const line = await screen.findByText(/It was taken as what it is: JPEG\./);
  expect(line.closest('[role="alert"]')).toBeNull();
});

it('imaging is warmed before the first picture, and rests once the visit is elsewhere', async () => {
  const kiosk = renderKiosk('consent-wallet');
  await screen.findByRole('heading', { name: 'Before we begin' });
  expect(kiosk.capture.imaging.warmUps).toBe(1);
  expect(kiosk.capture.imaging.rests).toBe(0);
  cleanup();
  expect(kiosk.capture.imaging.rests).toBe(1);
});

it('imaging is left alone where no pictures are near', async () => {
  const kiosk = renderKiosk('consent');
  await screen.findByRole('heading', { name: 'Before we begin' });
  expect(kiosk.capture.imaging.warmUps).toBe(0);
});

describe('the flatbed', () => {
  it('is found and scans; what is wrong with it is told, with the next way beside it', async () => {
    const kiosk = renderKiosk('capture');
    await kiosk.user.click(await screen.findByRole('button', { name: 'Flatbed scanner' }));
    const scan = await screen.findByRole<HTMLButtonElement>('button', { name: /Scan the front/ });
    await waitFor(() => expect(scan.disabled).toBe(false));
    await kiosk.user.click(scan);
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing lies in the scanner');
    expect(screen.getByRole('button', { name: 'Camera' })).toBeTruthy();
  });

  it('gives a picture like any other', async () => {
    const kiosk = renderKiosk('capture', {
      handlers: { 'documents.scan': () => ok({ bytes: new Uint8Array([1]) }) },
    });
    await kiosk.user.click(await screen.findByRole('button', { name: 'Flatbed scanner' }));
    await kiosk.user.click(await screen.findByRole('button', { name: /Scan the front/ }));
    await waitFor(() => expect(added(kiosk).map(({ side }) => side)).toEqual(['front']));
  });
});

describe('nothing is left', () => {
  const take = async (kiosk: Rendered) => {
    await byFile(kiosk);
    await choose(kiosk);
    await screen.findByRole('img', { name: /straightened/ });
    expect(kiosk.capture.alive.size).toBe(2);
  };

  it('of a picture that was removed', async () => {
    const kiosk = renderKiosk('capture-passport');
    await take(kiosk);
    await kiosk.user.click(screen.getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(kiosk.capture.alive.size).toBe(0));
    expect(await screen.findByRole('button', { name: 'Photo page Being taken' })).toBeTruthy();
  });

  it('when the step is left, the visit ends, or the terminal is locked', async () => {
    const ways: ((kiosk: Rendered) => Promise<unknown>)[] = [
      ({ user }) => user.click(screen.getByRole('button', { name: /^Go on/ })),
      async ({ user }) => {
        await user.click(screen.getByRole('button', { name: 'Stop this visit' }));
        await user.click(await screen.findByRole('button', { name: 'Stop the visit' }));
      },
      ({ user }) => user.keyboard('{F9}'),
    ];
    for (const leave of ways) {
      const kiosk = renderKiosk('capture-passport');
      await take(kiosk);
      await leave(kiosk);
      await waitFor(() => expect(kiosk.capture.alive.size).toBe(0));
      expect(kiosk.capture.camera.on).toBe(0);
      // By the taking of pictures, and once more by the visit, which has it warm one step longer.
      expect(kiosk.capture.imaging.rests).toBe(2);
      expect(kiosk.fake.called()).toContain('documents.close-capture');
      expect(screen.queryByRole('img', { name: /straightened/ })).toBeNull();
    }
  });
});
