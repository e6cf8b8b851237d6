// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkRows } from '../../../renderer/areas/journey/check-document/check-rows.ts';
import { lineOfStrip, withAir } from '../../../renderer/areas/journey/check-document/strip-parts.ts';
import type { DocumentState } from '../../../shared/domain/document-state.ts';
import { ok } from '../../../shared/result.ts';
import { renderKiosk } from '../../support/render-kiosk.tsx';
import { readDocument } from '../../support/renderer-preview/document-scenes.ts';

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
        alive.add(`blob:kept-${made}`);
        return `blob:kept-${made}`;
      },
      revokeObjectURL: (url: string) => alive.delete(url),
    }),
  );
});
afterEach(() => vi.unstubAllGlobals());

const withPicture = {
  handlers: { 'documents.read-picture': () => ok({ format: 'jpeg' as const, bytes: new Uint8Array([1]) }) },
};
const ofTheFront = readDocument.reads.map((read) => ({ ...read, side: 'front' as const }));
const aBack = { side: 'back', format: 'jpeg', sizeBytes: 9, width: 1600, height: 1009 } as const;
const row = (name: string) => screen.findByRole('region', { name });
const goOn = () => screen.getByRole<HTMLButtonElement>('button', { name: /^(Confirm details|Go on)/ });

describe('the order of what was read', () => {
  const rows = (change: Partial<DocumentState> = {}) =>
    checkRows({ ...readDocument, ...change }, { dateOfBirth: '1974-08-12' });

  it('is what does not agree, then names, then the rest', () => {
    expect(rows().map(({ field }) => field)).toEqual([
      'dateOfBirth',
      'legalFullName',
      'documentNumber',
      'documentExpiryDate',
    ]);
    expect(rows({ disagreements: [] })[0]?.field).toBe('legalFullName');
  });

  it('points at the characters of the zone where the form has a value otherwise', () => {
    const [zone] = readDocument.reads;
    if (!zone) throw new Error('the scene has a read');
    const state = {
      ...zone,
      fields: { ...zone.fields, issuer: { value: 'GBR', checked: false } },
      marks: [{ field: 'issuer' as const, at: 2, read: 'R', couldBe: ['N'] }, ...zone.marks],
      suggestions: { ...zone.suggestions, documentCountry: { value: 'GB', from: ['issuer' as const] } },
    };
    const all = rows({ reads: [state] });
    expect(all.find(({ field }) => field === 'documentCountry')).toMatchObject({
      code: 'GBR',
      marks: [{ at: 2 }],
    });
    // A control: a number stands in the form as it stands in the zone.
    expect(all.find(({ field }) => field === 'documentNumber')?.code).toBeUndefined();
  });

  it('has beside each the line of the zone that it stands in', () => {
    const lines = Object.fromEntries(rows().map(({ field, place }) => [field, place.line]));
    expect(lines).toEqual({ dateOfBirth: 2, legalFullName: 3, documentNumber: 1, documentExpiryDate: 2 });
    const [birth] = rows();
    expect(birth?.place.strip?.y).toBeCloseTo(0.69 + 0.095);
    expect(birth?.place.strip?.height).toBeCloseTo(0.095);
  });
});

describe('a field that does not agree', () => {
  it('stands first with both values, holds the visit up, and is settled by a person', async () => {
    const kiosk = renderKiosk('check-document', withPicture);
    const birth = await row('Date of birth');
    expect(screen.getAllByRole('region').find((one) => one.classList.contains('check-row'))).toBe(birth);
    expect(birth.textContent).toContain('Typed 12 August 1974, the document says 12 August 1947');
    expect(goOn().disabled).toBe(true);
    expect(screen.getByText('Settle Date of birth to go on')).toBeTruthy();
    await kiosk.user.click(within(birth).getByRole('button', { name: 'Use the document: Date of birth' }));
    await waitFor(() => expect(goOn().disabled).toBe(false));
    expect(kiosk.fake.calls.find(({ method }) => method === 'documents.decide')?.input).toMatchObject({
      field: 'dateOfBirth',
      choice: 'read',
    });
    expect(kiosk.stores.visit.getState().draft.dateOfBirth).toBe('1947-08-12');
    expect(kiosk.fake.called()).not.toContain('documents.confirm-names');
  });
});

describe('a card of which one side was read', () => {
  const question = 'Both sides of the same card?';

  it('is asked about in passing: nothing else ties the other side to it', async () => {
    renderKiosk('check-settled', withPicture);
    expect(await screen.findByText(question)).toBeTruthy();
    expect(goOn().disabled).toBe(false);
  });

  it('is no question where both were, or where there is one side only', async () => {
    for (const change of [
      { document: { ...readDocument, reads: [...readDocument.reads, ...ofTheFront] } },
      { pictures: [aBack], neededPictures: ['back' as const] },
    ]) {
      renderKiosk('check-settled', {
        ...withPicture,
        prepare: (state) => {
          if (state.application) state.application = { ...state.application, ...change };
        },
      });
      await row('Full legal name');
      expect(screen.queryByText(question)).toBeNull();
    }
  });
});

describe('names', () => {
  it('are confirmed by going on, and never without', async () => {
    const kiosk = renderKiosk('check-settled', withPicture);
    await row('Full legal name');
    expect(screen.getByText('No check digit guards a name. Compare it with the document.')).toBeTruthy();
    await kiosk.user.click(goOn());
    await waitFor(() => expect(kiosk.fake.called()).toContain('documents.confirm-names'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Customer’s details' })).toBeTruthy();
  });

  it('can be put right here, and the screen stays', async () => {
    const kiosk = renderKiosk('check-settled', withPicture);
    const name = within(await row('Full legal name')).getByRole('textbox');
    await kiosk.user.clear(name);
    await kiosk.user.type(name, 'Anna Maria Eriksson');
    await kiosk.user.tab();
    await waitFor(() => expect(kiosk.state.application?.draft.legalFullName).toBe('Anna Maria Eriksson'));
    expect(screen.getByRole('heading', { level: 1, name: 'Check what was read' })).toBeTruthy();
  });
});

describe('what else no check digit guards', () => {
  it('is confirmed in the same way, and typed on the next screens', async () => {
    const kiosk = renderKiosk('check-unguarded', withPicture);
    const number = await row('Document number');
    expect(within(number).queryByRole('textbox')).toBeNull();
    expect(number.textContent).toContain('No check digit guards this. Compare it with the document.');
    expect(
      screen.getByText('No check digit guards what stands first here. Compare it with the document.'),
    ).toBeTruthy();
    expect(within(await row('Full legal name')).getByRole('textbox')).toBeTruthy();
    await kiosk.user.click(goOn());
    await waitFor(() => expect(kiosk.fake.called()).toContain('documents.confirm-names'));
    expect(kiosk.fake.calls.find(({ method }) => method === 'documents.confirm-names')?.input).toMatchObject({
      fields: ['legalFullName', 'documentNumber'],
    });
  });
});

describe('a character that could be another one', () => {
  it('is marked by more than colour, and said', async () => {
    renderKiosk('check-document', withPicture);
    const number = await row('Document number');
    const mark = number.querySelector('mark');
    expect(mark?.textContent).toBe('0');
    // Underlined and boxed by its style; a screen reader hears the number whole.
    expect(number.textContent).toContain('D23145890');
    expect(number.textContent).toContain('the marked 0 (character 9) could be U');
  });
});

describe('the strip of the picture', () => {
  it('is shown beside the field, said in words, and revoked with the step', async () => {
    const kiosk = renderKiosk('check-settled', withPicture);
    const number = await row('Document number');
    expect(
      await within(number).findByRole('img', { name: /machine-readable zone, back, line 1/ }),
    ).toBeTruthy();
    expect(alive.size).toBe(1);
    await kiosk.user.click(goOn());
    await screen.findByRole('heading', { level: 1, name: 'Customer’s details' });
    expect(alive.size).toBe(0);
  });

  it.each([
    [undefined, { y: 0.2, height: 0.1 }, { y: 0.4, height: 0.1 }],
    [180, { y: 0.4, height: 0.1 }, { y: 0.2, height: 0.1 }],
    [90, { x: 0.3, width: 0.2 }, { x: 0.7, width: 0.2 }],
    [270, { x: 0.7, width: 0.2 }, { x: 0.3, width: 0.2 }],
  ] as const)(
    'that stands turned by %s has its first line and its last at the right edges',
    (turn, first, last) => {
      const strip = { x: 0.3, y: 0.2, width: 0.6, height: 0.3, ...(turn ? { turn } : {}) };
      for (const [line, expected] of [
        [0, first],
        [2, last],
      ] as const)
        for (const [name, value] of Object.entries({ ...strip, ...expected }))
          expect(lineOfStrip(strip, line, 3)[name as keyof typeof strip], name).toBeCloseTo(value);
      const isOnItsSide = turn === 90 || turn === 270;
      expect(withAir(strip)).toMatchObject(isOnItsSide ? { y: 0.2, height: 0.3 } : { x: 0.3, width: 0.6 });
      expect(withAir(strip)[isOnItsSide ? 'width' : 'height']).toBeGreaterThan(isOnItsSide ? 0.6 : 0.3);
    },
  );

  it('is shown upright where it stands turned', async () => {
    renderKiosk('check-turned', withPicture);
    const strip = await within(await row('Document number')).findByRole('img', { name: /line 1/ });
    expect(strip.querySelector<HTMLElement>('.strip__turned')?.style.transform).toContain('rotate(270deg)');
    // The line is broad, although it is high in the picture.
    expect(Number.parseFloat(strip.style.aspectRatio)).toBeGreaterThan(5);
  });

  it('that is not there any more is said, and nothing else is held up', async () => {
    renderKiosk('check-settled');
    const number = await row('Document number');
    expect(await within(number).findByText(/Look at the document itself/)).toBeTruthy();
    expect(goOn().disabled).toBe(false);
  });

  it('goes with the lock', async () => {
    const kiosk = renderKiosk('check-settled', withPicture);
    await within(await row('Document number')).findByRole('img');
    await kiosk.user.keyboard('{F9}');
    await waitFor(() => expect(alive.size).toBe(0));
  });
});

describe('an expired document', () => {
  it('waits for a supervisor', async () => {
    const kiosk = renderKiosk('check-expired', withPicture);
    expect((await screen.findByRole('alert')).textContent).toContain('expired on 3 May 2026');
    expect(goOn().disabled).toBe(true);
    await kiosk.user.click(screen.getByRole('button', { name: 'Ask a supervisor' }));
    expect(await screen.findByRole('dialog', { name: 'A supervisor has to approve this' })).toBeTruthy();
  });

  it('stops the visit where the journey says so', async () => {
    renderKiosk('check-stop', withPicture);
    expect((await screen.findByRole('alert')).textContent).toContain('takes none that has expired');
    expect(screen.queryByRole('button', { name: 'Ask a supervisor' })).toBeNull();
    expect(goOn().disabled).toBe(true);
    expect(screen.getByRole('button', { name: 'Take another document' })).toBeTruthy();
  });
});
