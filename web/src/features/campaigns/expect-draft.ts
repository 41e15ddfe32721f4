import type { ExpectedCommand } from '../../api/campaigns.js';
import type { Messages } from '../../app/messages/sv.js';
import { codesIn, LONGEST_CODE, MOST_CODES } from './codes.js';

/** The states that the API lets a whole department be expected by, the likeliest first. */
export const EXPECTED_STATES = ['in_use', 'stored', 'in_stock'] as const;
export type ExpectedState = (typeof EXPECTED_STATES)[number];

/** What is said about the devices a department is to hand in. */
export interface ExpectDraft {
  readonly departmentId: string;
  readonly by: 'states' | 'codes';
  readonly states: readonly ExpectedState[];
  readonly codes: string;
}

export const EMPTY_EXPECTATION: ExpectDraft = {
  departmentId: '',
  by: 'states',
  states: ['in_use', 'stored'],
  codes: '',
};

export type ExpectFaults = Readonly<Partial<Record<'departmentId' | 'states' | 'codes', string>>>;

const SHOWN_OF_A_CODE = 20;

export function expectFaults({ departmentId, by, states, codes }: ExpectDraft, { campaigns }: Messages): ExpectFaults {
  return {
    ...(departmentId === '' ? { departmentId: campaigns.departmentMissing } : {}),
    ...(by === 'states' && states.length === 0 ? { states: campaigns.statesMissing } : {}),
    ...(by === 'codes' ? codeFault(codes, campaigns) : {}),
  };
}

function codeFault(text: string, campaigns: Messages['campaigns']): ExpectFaults {
  const codes = codesIn(text);
  if (codes.length === 0) return { codes: campaigns.codesMissing };
  if (codes.length > MOST_CODES) return { codes: campaigns.codesTooMany(MOST_CODES) };
  const long = codes.find((code) => code.length > LONGEST_CODE);
  return long === undefined ? {} : { codes: campaigns.codeTooLong(long.slice(0, SHOWN_OF_A_CODE)) };
}

export const expectCommand = ({ departmentId, by, states, codes }: ExpectDraft): ExpectedCommand =>
  by === 'states' ? { departmentId, states: [...states] } : { departmentId, codes: [...codesIn(codes)] };
