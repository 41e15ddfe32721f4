import { useSpeech } from '../language.js';
import { design as en } from '../messages/en/design.js';
import { design as sv } from '../messages/sv/design.js';

/** The words of the design page, in the chosen language. */
export const useDesignWords = (): typeof sv => ({ sv, en })[useSpeech().language];
