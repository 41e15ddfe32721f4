import { ApiProperty } from '@nestjs/swagger';
export class UncertaintyPartDto {
  name: string;
  standardDeviationKgCo2e: number;
}

export class ProfileSavingsDto {
  /** Realised, at system level. */
  totalKgCo2e: number;
  low95KgCo2e: number;
  high95KgCo2e: number;
  flagged: boolean;
  /** The part credited to the municipality. */
  municipalShareKgCo2e: number;
  /** What pending devices may give; never part of the total. */
  potentialKgCo2e: number;
  standardDeviationKgCo2e: number;
  @ApiProperty({ type: [UncertaintyPartDto] })
  uncertainty: readonly UncertaintyPartDto[];
}

export class ProfilesDto {
  /** Each reused device replaces a new one. */
  conv: ProfileSavingsDto;
  /** Net of rebound. */
  cons: ProfileSavingsDto;
}

export class SavingsCountsDto {
  collected: number;
  reused: number;
  parts: number;
  recycled: number;
  returned: number;
  pending: number;
  lost: number;
}

export class CohortSavingsDto {
  category: string;
  outcome: string;
  disposition: string;
  drivesReplaced: number;
  purchaseCancelled: boolean;
  count: number;
  convKgCo2e: number;
  consKgCo2e: number;
}

export class PotentialDto {
  /** The share of pending devices that the potential takes to be reused. */
  reuseShare: number;
}

export class CampaignSavingsDto {
  /** History events of the campaign's devices that the figures take into account. */
  asOfEvent: number;
  factorSet: string;
  computedAt: Date | null;
  /** A newer computation is under way. */
  pending: boolean;
  counts: SavingsCountsDto;
  profiles: ProfilesDto;
  potential: PotentialDto;
  @ApiProperty({ type: [CohortSavingsDto] })
  cohorts: readonly CohortSavingsDto[];
}

export class FactorSourceDto {
  name: string;
  url: string | null;
  year: number | null;
  licence?: string;
}

export class ExplainedFactorDto {
  id: string;
  value: number;
  unit: string;
  evidence: string;
  source: FactorSourceDto;
}

export class ExplainedTermDto {
  name: string;
  /** Signed: a burden is negative. */
  valueKgCo2e: number;
  formula: string;
  @ApiProperty({ type: [ExplainedFactorDto] })
  factors: readonly ExplainedFactorDto[];
}

export class DeviceProfileDto {
  netKgCo2e: number;
  low95KgCo2e: number;
  high95KgCo2e: number;
  municipalShareKgCo2e: number;
  @ApiProperty({ type: [ExplainedTermDto] })
  terms: readonly ExplainedTermDto[];
}

export class DeviceProfilesDto {
  conv: DeviceProfileDto;
  cons: DeviceProfileDto;
}

export class DeviceSavingsDto {
  deviceId: string;
  factorSet: string;
  category: string;
  disposition: string;
  profiles: DeviceProfilesDto;
}
