/** What a rule gives back: a value, or a refusal. Saying no is a value; breaking is an exception. */
export type Result<T, R> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

/** A value, as a result. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
/** A refusal, as a result. */
export const no = <R>(refusal: R): Result<never, R> => ({ ok: false, refusal });
