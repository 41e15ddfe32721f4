import type { DeviceCategory } from '../../../shared/device-category.js';

/**
 * SEEN: read in the public source named. SEEN_SECONDHAND: read in a text that cites it. DERIVED: computed from other
 * factors. ASSUMPTION: chosen here, no source. REMEMBERED: not verified; never used in a profile.
 */
export type EvidenceLevel = 'SEEN' | 'SEEN_SECONDHAND' | 'DERIVED' | 'ASSUMPTION' | 'REMEMBERED';

export type FactorUnit =
  | '1'
  | 'year'
  | 'kg'
  | 'km'
  | 'kWh/yr'
  | 'kWh/device'
  | 'kgCO2e/device'
  | 'kgCO2e/reused device'
  | 'kgCO2e/part'
  | 'kgCO2e/kg'
  | 'kgCO2e/kWh'
  | 'kgCO2e/tkm'
  | 'gCO2e/kWh'
  | 'gCO2/kWh'
  | 'tCO2e/short ton';

/** What is known about the spread of a factor. `lognormal` spreads are geometric standard deviations (1 = exact). */
export type FactorUncertainty =
  | { readonly kind: 'fixed' }
  | { readonly kind: 'lognormal'; readonly gsd: number; readonly sharedByAllCategories?: true }
  | { readonly kind: 'normal'; readonly relativeSd: number }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | {
      readonly kind: 'sample';
      readonly p10: number;
      readonly p90: number;
      readonly n: number;
      readonly gsdBetweenModels: number;
    };

export interface FactorSource {
  readonly name: string;
  /** null where the source is an assumption of the method itself. */
  readonly url: string | null;
  /** null where the page carries no date. */
  readonly year: number | null;
  readonly licence?: string;
}

export interface Factor {
  /** Dotted and stable between sets, e.g. `E.laptop`: subject, then category or series, then year. */
  readonly id: string;
  readonly category:
    DeviceCategory | 'electricity' | 'logistics' | 'parts' | 'attribution' | 'recycling' | 'server_room';
  readonly parameter: string;
  readonly value: number;
  readonly unit: FactorUnit;
  readonly uncertainty: FactorUncertainty | null;
  readonly source: FactorSource;
  readonly evidence: EvidenceLevel;
  readonly confidence: 'low' | 'medium' | 'high';
  readonly note?: string;
  /** What the value is the sum of, in the factor's own unit, where the source says so. */
  readonly components?: Readonly<Record<string, number>>;
}

/** A factor the formula asks for is not in the set, or is there in another unit or without the spread asked for. */
export class FactorUnusableError extends Error {
  override readonly name = 'FactorUnusableError';
  constructor(
    message: string,
    readonly factorId: string,
  ) {
    super(message);
  }
}

/**
 * A published version of all factors. Immutable: a changed value is a new version, and a result names the version it
 * was computed with.
 */
export class FactorSet {
  readonly #byId: ReadonlyMap<string, Factor>;

  /**
   * @param version the name a result pins, e.g. `2026.1`
   * @param embodiedBasis `category`: the category's embodied value is used for every model, also where a model has
   *   an own value
   * @throws FactorUnusableError when two factors share an id or a value is not a finite number
   */
  constructor(
    readonly version: string,
    readonly embodiedBasis: 'category',
    factors: readonly Factor[],
  ) {
    const byId = new Map<string, Factor>();
    for (const factor of factors) {
      if (byId.has(factor.id)) {
        throw new FactorUnusableError(
          `Factor set ${version} has two factors with the id "${factor.id}". Remove or rename one of them.`,
          factor.id,
        );
      }
      if (!Number.isFinite(factor.value)) {
        throw new FactorUnusableError(
          `Factor "${factor.id}" of factor set ${version} has no finite value. Give it a number.`,
          factor.id,
        );
      }
      byId.set(factor.id, frozen(factor));
    }
    this.#byId = byId;
  }

  /** Every factor, in the order it was published. */
  all(): Factor[] {
    return [...this.#byId.values()];
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /**
   * The factor with this id, in the unit the formula expects.
   * @throws FactorUnusableError when it is missing or in another unit
   */
  get(id: string, unit: FactorUnit): Factor {
    const factor = this.#byId.get(id);
    if (factor === undefined) {
      throw new FactorUnusableError(
        `Factor set ${this.version} has no factor "${id}" (${unit}). Add it to a new version of the set.`,
        id,
      );
    }
    if (factor.unit !== unit) {
      throw new FactorUnusableError(
        `Factor "${id}" of factor set ${this.version} is in ${factor.unit}, but ${unit} is needed. Convert it in a new version of the set.`,
        id,
      );
    }
    return factor;
  }
}

/** A copy nobody can write to, also not in the parts the copy holds. */
function frozen(factor: Factor): Factor {
  const { source, uncertainty, components } = factor;
  return Object.freeze({
    ...factor,
    source: Object.freeze({ ...source }),
    uncertainty: uncertainty && Object.freeze({ ...uncertainty }),
    ...(components === undefined ? {} : { components: Object.freeze({ ...components }) }),
  });
}

/**
 * The geometric standard deviation of a factor with a lognormal spread (1 = exact).
 * @throws FactorUnusableError when the factor states another kind of spread, or none
 */
export function geometricSd(factor: Factor): number {
  if (factor.uncertainty?.kind !== 'lognormal') throw spreadMissing(factor, 'lognormal');
  return factor.uncertainty.gsd;
}

/**
 * The standard deviation of a factor with a normal spread, as a share of its value.
 * @throws FactorUnusableError when the factor states another kind of spread, or none
 */
export function relativeSd(factor: Factor): number {
  if (factor.uncertainty?.kind !== 'normal') throw spreadMissing(factor, 'normal');
  return factor.uncertainty.relativeSd;
}

/**
 * The standard deviation of a factor with a triangular spread, in the factor's unit:
 * sqrt((a² + b² + c² − ab − ac − bc) / 18). Zero for a factor that is fixed by convention.
 * @throws FactorUnusableError when the factor states another kind of spread, or none
 */
export function triangularSd(factor: Factor): number {
  const { uncertainty } = factor;
  if (uncertainty?.kind === 'fixed') return 0;
  if (uncertainty?.kind !== 'triangular') throw spreadMissing(factor, 'triangular');
  const { low: a, mode: b, high: c } = uncertainty;
  return Math.sqrt((a * a + b * b + c * c - a * b - a * c - b * c) / 18);
}

function spreadMissing(factor: Factor, wanted: FactorUncertainty['kind']): FactorUnusableError {
  return new FactorUnusableError(
    `Factor "${factor.id}" needs a ${wanted} spread for the interval, but states ${factor.uncertainty?.kind ?? 'none'}. State it in a new version of the set.`,
    factor.id,
  );
}
