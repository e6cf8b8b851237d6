/** What main's own page shows. */
export type StandbyView =
  | { readonly page: 'out-of-service'; readonly why: 'page' | 'graphics'; readonly waiting: number }
  | { readonly page: 'leave-who'; readonly people: readonly { readonly name: string }[] }
  | {
      readonly page: 'leave-pin';
      readonly name: string;
      /** How many digits have been typed. */
      readonly typed: number;
      readonly problem: 'wrong' | { readonly waitSeconds: number } | undefined;
    }
  | { readonly page: 'ending' };
