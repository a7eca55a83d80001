import type { Asking, Replies } from '../asking.ts';
import type { Intent, IntentName } from '../intent.ts';

type Of<N extends IntentName> = Extract<Intent, { readonly do: N }>;

/** What answers one kind of intent. */
export type Handler<N extends IntentName> = (asking: Asking, intent: Of<N>) => Replies;

/** The answers of one room of the conversation. */
export type Handlers<N extends IntentName> = { readonly [K in N]: Handler<K> };
