import { CHAIN_CODES, CHAIN_POSITIONS, HONOUR_CODES } from '#libs/enterprises';
import {
  BusinessDateField,
  CountField,
  DecimalField,
  FlagField,
  IdField,
  InstantField,
  NestedField,
  OneOfField,
  TextField,
  YuanField,
} from '#libs/http';
import type { BusinessDate } from '#libs/kernel';
import type { ChainPosition } from '../domain/dossier.js';

export class ShareDto {
  @IdField() readonly unitId!: string;
  @CountField({ min: 1, max: 100 }) readonly percent!: number;
  @FlagField({ description: '主引单位' }) readonly lead!: boolean;
}

class CoInvestorDto {
  @IdField() readonly enterpriseId!: string;
  @CountField({ min: 1, max: 99 }) readonly percent!: number;
}

class ReasonDto {
  @TextField({ max: 1000 }) readonly reason!: string;
}

export class CreateProjectDto {
  @IdField({ optional: true }) readonly id?: string;
  @CountField({ min: 1, max: 2_000_000_000, optional: true, description: 'of the enterprise as you saw it' })
  readonly version?: number;
  @TextField({ max: 200, example: '年产 30 万套铝门窗项目' }) readonly name!: string;
  @YuanField({ optional: true, description: 'intended; may be absent with waive' })
  readonly intendedAmountYuan?: number;
  @BusinessDateField({ optional: true, description: 'may be absent with waive' }) readonly intentOn?: BusinessDate;
  @IdField({ description: 'where it is to land' }) readonly countyId!: string;
  @TextField({ max: 64, optional: true }) readonly parkId?: string;
  @IdField({ optional: true }) readonly industryTaskForceId?: string;
  @IdField({ optional: true }) readonly enterpriseTaskForceId?: string;
  @FlagField() readonly manufacturing!: boolean;
  @FlagField({ optional: true, description: '新引进' }) readonly firstInvestment?: boolean;
  @OneOfField(HONOUR_CODES, { list: true, optional: true, maxItems: 20 }) readonly honours?: string[];
  @FlagField({ optional: true, description: '可公开' }) readonly mayPublish?: boolean;
  @OneOfField(CHAIN_CODES, { optional: true }) readonly chain?: string;
  @OneOfField(CHAIN_POSITIONS, { optional: true }) readonly chainPosition?: ChainPosition;
  @TextField({ max: 8, optional: true, pattern: /^[A-T]\d{0,4}$/, description: 'GB/T 4754-2017' })
  readonly industryCode?: string;
  @YuanField({ optional: true }) readonly fixedAssetsYuan?: number;
  @TextField({ max: 500, optional: true, description: '研判' }) readonly screening?: string;
  @IdField({ optional: true, description: 'signed at this event' }) readonly eventId?: string;
  @NestedField(() => CoInvestorDto, { list: true, optional: true, maxItems: 20 })
  readonly coInvestors?: CoInvestorDto[];
  @NestedField(() => ShareDto, { list: true, maxItems: 20 }) readonly credits!: ShareDto[];
  @IdField({ list: true, optional: true, maxItems: 30, description: 'agreement or minutes' })
  readonly attachments?: string[];
  @NestedField(() => ReasonDto, { optional: true, description: 'lead, office: the intent is waived' })
  readonly waive?: ReasonDto;
  @InstantField({ optional: true }) readonly recordedOnDeviceAt?: string;
}

export class ChangeProjectDto {
  @CountField({ min: 1, max: 2_000_000_000 }) readonly version!: number;
  @TextField({ max: 200, optional: true }) readonly name?: string;
  @TextField({ max: 64, optional: true, nullable: true }) readonly parkId?: string | null;
  @FlagField({ optional: true }) readonly manufacturing?: boolean;
  @FlagField({ optional: true, nullable: true }) readonly firstInvestment?: boolean | null;
  @OneOfField(HONOUR_CODES, { list: true, optional: true, maxItems: 20 }) readonly honours?: string[];
  @FlagField({ optional: true }) readonly mayPublish?: boolean;
  @OneOfField(CHAIN_CODES, { optional: true, nullable: true }) readonly chain?: string | null;
  @OneOfField(CHAIN_POSITIONS, { optional: true }) readonly chainPosition?: ChainPosition;
  @TextField({ max: 8, optional: true, nullable: true, pattern: /^[A-T]\d{0,4}$/ }) readonly industryCode?:
    | string
    | null;
  @YuanField({ optional: true, nullable: true }) readonly fixedAssetsYuan?: number | null;
  @TextField({ max: 500, optional: true, nullable: true }) readonly screening?: string | null;
  @IdField({ optional: true, nullable: true }) readonly eventId?: string | null;
  @BusinessDateField({ optional: true, description: 'from when new credits and units hold; today if absent' })
  readonly validFrom?: BusinessDate;
  @NestedField(() => ShareDto, { list: true, optional: true, maxItems: 20 }) readonly credits?: ShareDto[];
  @IdField({ optional: true }) readonly countyId?: string;
  @IdField({ optional: true, nullable: true }) readonly industryTaskForceId?: string | null;
  @IdField({ optional: true, nullable: true }) readonly enterpriseTaskForceId?: string | null;
}

export class GiveIntentDto {
  @IdField({ optional: true }) readonly id?: string;
  @CountField({ min: 1, max: 2_000_000_000, optional: true, description: 'of the enterprise as you saw it' })
  readonly version?: number;
  @BusinessDateField() readonly intentOn!: BusinessDate;
  @YuanField() readonly intendedAmountYuan!: number;
  @IdField({ list: true, maxItems: 30 }) readonly attachments!: string[];
}

class ForeignDto {
  @TextField({ max: 3, min: 3, pattern: /^[A-Z]{3}$/, example: 'USD', description: 'ISO 4217' })
  readonly currency!: string;
  @DecimalField({ decimals: 2, example: '12000000.00' }) readonly amount!: string;
  @DecimalField({
    decimals: 6,
    optional: true,
    example: '7.1000',
    description: 'yuan for one unit: the central parity of the day',
  })
  readonly rate?: string;
  @BusinessDateField({ optional: true }) readonly rateOn?: string;
  @TextField({ max: 200, optional: true, example: '中国人民银行人民币汇率中间价' }) readonly source?: string;
}

export class SignContractDto {
  @IdField({ optional: true }) readonly id?: string;
  @CountField({ min: 1, max: 2_000_000_000, optional: true, description: 'of the enterprise as you saw it' })
  readonly version?: number;
  @TextField({ max: 64, optional: true }) readonly contractNo?: string;
  @TextField({ max: 200 }) readonly name!: string;
  @TextField({ max: 200, list: true, maxItems: 20 }) readonly parties!: string[];
  @BusinessDateField() readonly signedOn!: BusinessDate;
  @YuanField({ optional: true }) readonly amountYuan?: number;
  @NestedField(() => ForeignDto, { optional: true }) readonly foreign?: ForeignDto;
  @IdField() readonly countyId!: string;
  @IdField({ list: true, maxItems: 30 }) readonly attachments!: string[];
  @InstantField({ optional: true }) readonly recordedOnDeviceAt?: string;
}
