// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Application } from '../../../shared/domain/application.ts';
import { fail } from '../../../shared/failure.ts';
import { err } from '../../../shared/result.ts';
import { anApplication, consentTo, fullDraft } from '../../support/applications.ts';
import { type RenderedKiosk, renderKiosk } from '../../support/render-kiosk.tsx';

const photoPage = { side: 'front', format: 'jpeg', sizeBytes: 400_000, width: 1600, height: 1009 } as const;

/** A visit that asks everything, with the picture of a passport and some of the rest given. */
function renderVisit(
  draft: Application['draft'],
  overrides: Partial<Application> = {},
  handlers: Parameters<typeof renderKiosk>[1] = {},
): RenderedKiosk {
  return renderKiosk('one-visit-details', {
    ...handlers,
    prepare: (state) => {
      state.application = anApplication({
        journeyId: 'one-visit',
        consent: consentTo('one-visit'),
        pictures: [photoPage],
        draft: { documentKind: 'passport', ...draft },
        ...overrides,
      });
    },
  });
}

const without = (...fields: readonly (keyof typeof fullDraft)[]): Application['draft'] =>
  Object.fromEntries(Object.entries(fullDraft).filter(([field]) => !fields.some((one) => one === field)));
const title = (name: string) => screen.findByRole('heading', { level: 1, name });
const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });
const list = (name: string) => screen.findByRole<HTMLInputElement>('combobox', { name });
const goOn = () => screen.getByRole('button', { name: 'Go on' });
const day = async (name: string) => within(await screen.findByRole('group', { name }));
/** What was saved last. */
function savedDraft({ fake }: RenderedKiosk): unknown {
  const call = fake.calls.findLast(({ method }) => method === 'applications.save-details');
  return (call?.input as { readonly draft: unknown } | undefined)?.draft;
}

describe('a step', () => {
  it('asks its own groups and no others, in the order of asking', async () => {
    renderVisit({});
    await title('Customer’s details');
    const names = ['Full legal name', 'Given names', 'Family name', 'Identity number', 'Mobile number'];
    const asked = screen
      .getAllByRole('textbox')
      .map((box) => (box as HTMLInputElement).labels?.[0]?.textContent);
    expect(names.map((name) => asked.indexOf(name))).toEqual(
      names.map((name) => asked.indexOf(name)).toSorted((one, other) => one - other),
    );
    for (const name of names) expect(asked).toContain(name);
    expect(asked).not.toContain('City');
    expect(asked).not.toContain('Document number');
  });

  it('asks nothing that this customer need not say', async () => {
    const { user } = renderVisit({});
    await field('Family name');
    await user.click(screen.getByRole('checkbox', { name: 'This customer has one name only' }));
    expect(screen.queryByRole('textbox', { name: 'Family name' })).toBeNull();
    expect(screen.getByText('The one name')).toBeTruthy();
  });

  it('leads to the next, and stays until the clerk goes on', async () => {
    const { user } = renderVisit(without('city', 'documentNumber'));
    await title('Address');
    await user.type(await field('City'), 'Ipoh');
    await user.tab();
    await screen.findByText('Saved');
    expect(screen.getByRole('heading', { level: 1, name: 'Address' })).toBeTruthy();
    await user.click(goOn());
    expect(await title('Identity document')).toBeTruthy();
  });

  it('says how long a text may be', async () => {
    const { user } = renderVisit(without('givenName'));
    const name = await field('Given names');
    fireEvent.change(name, { target: { value: '𠮷'.repeat(51) } });
    await user.click(name);
    await user.tab();
    expect(await screen.findByText('At most 50 characters.')).toBeTruthy();
  });
});

describe('more details', () => {
  const disclosure = () => screen.findByRole('button', { name: 'More details' });

  it('are closed until somebody has something to say', async () => {
    const { user } = renderVisit(without('documentNumber'));
    expect((await disclosure()).getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('group', { name: 'Issued on' })).toBeNull();
    await user.click(await disclosure());
    expect(screen.getByRole('group', { name: 'Issued on' })).toBeTruthy();
  });

  it('are open where something is there already', async () => {
    renderVisit({ ...without('documentNumber'), documentIssuedDate: '2021-05-03' });
    expect((await disclosure()).getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('3 May 2021')).toBeTruthy();
  });

  it('open by themselves for a problem in them, and it gets the focus', async () => {
    const { user } = renderVisit({ ...without('givenName'), middleName: '' });
    const given = await field('Given names');
    await user.type(given, 'Siti');
    await user.click(await disclosure());
    fireEvent.change(await field('Middle name'), { target: { value: 'x'.repeat(51) } });
    await user.click(await disclosure());
    expect((await disclosure()).getAttribute('aria-expanded')).toBe('false');
    await user.click(goOn());
    const middle = await field('Middle name');
    expect((await disclosure()).getAttribute('aria-expanded')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(middle));
  });

  it('ask for the rest of a second document once its kind is chosen', async () => {
    const { user } = renderVisit(without('documentNumber'));
    await user.click(await disclosure());
    expect(screen.queryByRole('textbox', { name: 'Second document: number' })).toBeNull();
    await user.click(screen.getByRole('button', { name: /Second document/ }));
    await user.click(await screen.findByRole('option', { name: 'Driving licence' }));
    expect(await field('Second document: number')).toBeTruthy();
  });
});

describe('a date', () => {
  it('is typed as people write it, and shown back without doubt', async () => {
    const kiosk = renderVisit(without('dateOfBirth'));
    const parts = (await day('Date of birth')).getAllByRole('spinbutton');
    await kiosk.user.click(parts[0] as HTMLElement);
    await kiosk.user.keyboard('03051990');
    expect(await screen.findByText('3 May 1990')).toBeTruthy();
    await kiosk.user.tab();
    await screen.findByText('Saved');
    expect(savedDraft(kiosk)).toMatchObject({ dateOfBirth: '1990-05-03' });
  });

  it('on which a document ran out is told at once, and stops nothing', async () => {
    const kiosk = renderVisit(without('documentExpiryDate'));
    const parts = (await day('Valid until')).getAllByRole('spinbutton');
    await kiosk.user.click(parts[0] as HTMLElement);
    await kiosk.user.keyboard('03052019');
    expect(
      await screen.findByText('3 May 2019. This document has run out: ask for another one.'),
    ).toBeTruthy();
    expect(parts[0]?.getAttribute('aria-invalid')).not.toBe('true');
  });

  it('that is not whole is kept as typed, and stops the step', async () => {
    const kiosk = renderVisit(without('dateOfBirth'));
    const parts = (await day('Date of birth')).getAllByRole('spinbutton');
    await kiosk.user.click(parts[0] as HTMLElement);
    await kiosk.user.keyboard('0305');
    await kiosk.user.click(goOn());
    expect(await screen.findByText(/No calendar has this day/)).toBeTruthy();
    expect(savedDraft(kiosk)).toMatchObject({ dateOfBirth: '03/05/…' });
    expect(document.activeElement).toBe(parts[0]);
  });

  it('that no calendar has is not bent into another', async () => {
    const kiosk = renderVisit(without('dateOfBirth'));
    const parts = (await day('Date of birth')).getAllByRole('spinbutton');
    await kiosk.user.click(parts[0] as HTMLElement);
    await kiosk.user.keyboard('31021990');
    await kiosk.user.click(await field('Identity number'));
    expect(await screen.findByText(/No calendar has this day/)).toBeTruthy();
    await screen.findByText('Saved');
    expect(savedDraft(kiosk)).toMatchObject({ dateOfBirth: '31/02/1990' });
    expect(document.body.textContent).not.toContain('28 February 1990');
  });

  it('can be pasted', async () => {
    const kiosk = renderVisit(without('dateOfBirth'));
    const parts = (await day('Date of birth')).getAllByRole('spinbutton');
    await kiosk.user.click(parts[0] as HTMLElement);
    await kiosk.user.paste('3.5.1990');
    expect(await screen.findByText('3 May 1990')).toBeTruthy();
  });
});

describe('country and state', () => {
  it('are found by typing, from the lists of the world and of the country', async () => {
    const kiosk = renderVisit(without('country', 'state'));
    await title('Address');
    // The branch's own country stands there already; searching takes its place.
    expect((await list('Country')).value).toBe('Malaysia');
    await kiosk.user.type(await list('Country'), 'united st');
    await kiosk.user.click(await screen.findByRole('option', { name: 'United States' }));
    await kiosk.user.type(await list('State or province'), 'cal');
    await kiosk.user.click(await screen.findByRole('option', { name: 'California' }));
    await screen.findByText('Saved');
    expect(savedDraft(kiosk)).toMatchObject({ country: 'US', state: 'US-CA' });
  });

  it('a state does not outlive its country, and is not asked where there are none', async () => {
    const kiosk = renderVisit(without('street'));
    await list('State or province');
    const country = await list('Country');
    await kiosk.user.clear(country);
    await kiosk.user.type(country, 'singap');
    await kiosk.user.click(await screen.findByRole('option', { name: 'Singapore' }));
    await waitFor(() => expect(screen.queryByRole('combobox', { name: 'State or province' })).toBeNull());
    await screen.findByText('Saved');
    expect(savedDraft(kiosk)).toMatchObject({ country: 'SG' });
    expect(savedDraft(kiosk)).not.toHaveProperty('state');
  });

  it('a state is needed where the country has any', async () => {
    const { user } = renderVisit(without('street', 'state'));
    await user.type(await field('Street'), 'Jalan Contoh');
    const state = await list('State or province');
    await user.click(goOn());
    expect(await screen.findByText('Choose the state or province.')).toBeTruthy();
    expect(document.activeElement).toBe(state);
  });

  it('a list that could not be read is said, and can be tried again', async () => {
    renderVisit(
      without('street', 'state'),
      {},
      {
        handlers: { 'reference.read-subdivisions': () => err(fail('internal')) },
      },
    );
    expect(await screen.findByText(/The list could not be read/)).toBeTruthy();
  });
});

describe('what main says of everything together', () => {
  it('stands beside its field at once, until that is changed', async () => {
    const { user } = renderVisit({ ...fullDraft }, { problems: { street: 'invalid' } });
    await title('Address');
    const problem = 'Street and house number do not fit together into one line. Shorten them.';
    expect(await screen.findByText(problem)).toBeTruthy();
    await user.type(await field('Street'), ' 2');
    expect(screen.queryByText(problem)).toBeNull();
  });

  it('holds up going on, and gets the focus', async () => {
    const { user, state } = renderVisit(
      without('street'),
      {},
      {
        handlers: {
          'applications.save-details': ({ draft }) => {
            state.application = {
              ...(state.application as Application),
              draft,
              problems: { city: 'invalid' },
            };
            return { ok: true, value: state.application };
          },
        },
      },
    );
    await user.type(await field('Street'), 'Jalan Contoh');
    await user.click(goOn());
    expect(await screen.findByText(/This can’t be sent as it stands/)).toBeTruthy();
    await waitFor(async () => expect(document.activeElement).toBe(await field('City')));
    expect(screen.getByRole('heading', { level: 1, name: 'Address' })).toBeTruthy();
  });
});

it('the country of a phone is that of the provider who sends the code', async () => {
  renderVisit({});
  expect((await list('Country')).value).toBe('Malaysia \u200e+60');
});

it('what has arrived everywhere stands still, and says so', async () => {
  const { user } = renderKiosk('new-member', {
    prepare: (state) => {
      state.application = anApplication({
        journeyId: 'new-member',
        consent: consentTo('new-member'),
        draft: { legalFullName: 'Siti Noor' },
        confirmedAt: 2,
        enrolments: [{ provider: 'kybio', state: 'unclear' }],
      });
    },
  });
  await user.click(await screen.findByRole('button', { name: /Details/ }));
  expect((await field('Full legal name')).disabled).toBe(true);
  expect(screen.getByText(/stand still while an answer is missing/)).toBeTruthy();
});
