import { useEffect, useMemo, useState } from 'react';
import {
  type Applicant,
  type ApplicantField,
  type FieldGroup,
  type FieldProblem,
  type FieldProblems,
  fieldFacts,
} from '../../../../shared/domain/applicant.ts';
import type { Application } from '../../../../shared/domain/application.ts';
import { groupsOfStep, type Journey, type StepId } from '../../../../shared/journeys/journey.ts';
import type { FieldRequirement } from '../../../../shared/journeys/requirements.ts';
import { findFocusKey } from '../../../components/screen.tsx';
import { useStores, useVisit } from '../../../stores/stores.ts';
import { isFrozen } from '../../../stores/visit-state.ts';
import { askFields, firstProblem, problemsToShow } from './field-problems.ts';
import { useHomeCountry } from './use-home-country.ts';
import { type Subdivisions, useSubdivisions } from './use-subdivisions.ts';

/** The fields of one group on a screen. */
export interface FormSection {
  readonly group: FieldGroup;
  readonly main: readonly FieldRequirement[];
  readonly more: readonly FieldRequirement[];
}

/** A screen of fields: what it asks, what is in the way, and what typing does. */
export interface DetailsForm {
  readonly application: Application;
  readonly journey: Journey;
  readonly sections: readonly FormSection[];
  /** What of the draft is as it has to be. */
  readonly applicant: Applicant;
  readonly shown: FieldProblems;
  readonly states: Subdivisions;
  readonly isFrozen: boolean;
  readonly hasTried: boolean;
  readonly problemOf: (field: ApplicantField) => FieldProblem | undefined;
  readonly valueOf: (field: ApplicantField) => string;
  /** Typed, not saved yet. */
  readonly change: (field: ApplicantField, text: string) => void;
  /** Chosen, and saved at once. */
  readonly choose: (field: ApplicantField, text: string) => void;
  /** The moment to save and to judge. */
  readonly leave: (field: ApplicantField) => void;
  readonly goOn: () => Promise<void>;
}

/** The form of one step. Saved as each field is left; judged when left and on going on. */
export function useDetailsForm(application: Application, journey: Journey, step: StepId): DetailsForm {
  const draft = useVisit((visit) => visit.draft);
  const frozen = useVisit(isFrozen);
  const stores = useStores();
  const [left, setLeft] = useState<ReadonlySet<ApplicantField>>(new Set());
  const [hasTried, setTried] = useState(false);
  const [wantedFocus, setWantedFocus] = useState<{ readonly field: ApplicantField } | null>(null);
  // After the screen has made room for it: a field under "More details" is not there before.
  useEffect(() => {
    if (wantedFocus) findFocusKey(wantedFocus.field)?.focus();
  }, [wantedFocus]);

  const groups = groupsOfStep(step, journey);
  const isOnScreen = ({ field }: FieldRequirement) => groups.includes(fieldFacts[field].group);
  const asks = (field: ApplicantField) =>
    application.requirements.fields.some(
      (requirement) => requirement.field === field && isOnScreen(requirement),
    );
  useHomeCountry(asks('country') && !frozen);
  const states = useSubdivisions(asks('state') ? draft.country : undefined);
  const judge = (now: Application) => askFields(now, draft, isOnScreen, states.options.length > 0);
  const fields = judge(application);
  const shown = problemsToShow(fields, left, hasTried);

  const isShown = ({ field }: FieldRequirement) =>
    field !== 'state' || states.options.length > 0 || states.isUnread || fields.problems.state !== undefined;
  const sections = groups
    .map((group): FormSection => {
      const own = fields.asked.filter(
        (requirement) => fieldFacts[requirement.field].group === group && isShown(requirement),
      );
      return {
        group,
        main: own.filter(({ place }) => place === 'main'),
        more: own.filter(({ place }) => place === 'more'),
      };
    })
    .filter(({ main, more }) => main.length + more.length > 0);
  const order = sections.flatMap(({ main, more }) => [...main, ...more].map(({ field }) => field));

  // The same as long as the form is open: what a key changes in one field draws no other field anew.
  const actions = useMemo(() => {
    const change = (field: ApplicantField, text: string) => {
      const { draft, typeDetail } = stores.visit.getState();
      typeDetail(field, text);
      // The states of one country are none of another.
      if (field === 'country' && draft.country !== text) typeDetail('state', '');
    };
    const choose = (field: ApplicantField, text: string) => {
      change(field, text);
      void stores.visit.getState().saveDetails();
    };
    const leave = (field: ApplicantField) => {
      setLeft((before) => (before.has(field) ? before : new Set([...before, field])));
      const { savedAs, saveDetails } = stores.visit.getState();
      if (savedAs === 'unsaved') void saveDetails();
    };
    return { change, choose, leave };
  }, [stores]);
  const goOn = async () => {
    const visit = stores.visit.getState();
    if (frozen) return visit.goOn();
    setTried(true);
    const here = firstProblem(order, fields.problems);
    if (here) return setWantedFocus({ field: here });
    if (!(await visit.saveDetails())) return;
    visit.goOn();
    const now = stores.visit.getState().application;
    const there = now ? firstProblem(order, judge(now).problems) : undefined;
    if (there) setWantedFocus({ field: there });
  };

  return {
    application,
    journey,
    sections,
    applicant: fields.applicant,
    shown,
    states,
    isFrozen: frozen,
    hasTried,
    problemOf: (field) => shown[field],
    valueOf: (field) => draft[field] ?? '',
    ...actions,
    goOn,
  };
}
