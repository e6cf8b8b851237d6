declare global {
  /**
   * What the engine can do and TypeScript's library doesn't describe yet (tc39.es/proposal-json-parse-with-source): a reviver sees a
   * number as it stood in the text, and a number can be written with exactly these digits.
   */
  interface JSON {
    parse(
      text: string,
      reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown,
    ): unknown;
    rawJSON(text: string): { readonly rawJSON: string };
    isRawJSON(value: unknown): value is { readonly rawJSON: string };
  }
}

export {};
