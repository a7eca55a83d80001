import type { Scheme } from '../scheme.ts';
import { anzBsanz } from './anz-bsanz.ts';
import { anzBsanzTrainer } from './anz-bsanz-trainer.ts';
import { deDbg } from './de-dbg.ts';
import { dePsgvBalint } from './de-psgv-balint.ts';
import { ibfFrame } from './ibf-frame.ts';
import { itSrba } from './it-srba.ts';
import { nlBalint } from './nl-balint.ts';
import { ruRbo2020Leader, ruRbo2020SupervisorLeader, ruRbo2020TrainingLeader } from './ru-rbo-2020.ts';
import { ruRbo2020Programme } from './ru-rbo-2020-programme.ts';
import { uk2020 } from './uk-2020.ts';
import { ukPsychGlasgow } from './uk-psych-glasgow.ts';
import { ukPsychNorthwest } from './uk-psych-northwest.ts';
import { usAbs2014 } from './us-abs-2014.ts';

/** The schemes that ship (domain, sections 5 and 6). */
export const SCHEMES: readonly Scheme[] = [
  anzBsanz,
  anzBsanzTrainer,
  deDbg,
  dePsgvBalint,
  ibfFrame,
  itSrba,
  nlBalint,
  ruRbo2020Programme,
  ruRbo2020Leader,
  ruRbo2020TrainingLeader,
  ruRbo2020SupervisorLeader,
  uk2020,
  ukPsychGlasgow,
  ukPsychNorthwest,
  usAbs2014,
];

/** The shipped scheme of that id, if there is one. */
export const schemeOf = (id: string): Scheme | undefined => SCHEMES.find((scheme) => scheme.id === id);
