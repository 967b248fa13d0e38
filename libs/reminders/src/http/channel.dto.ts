import { ApiProperty } from '@nestjs/swagger';
import { BothLanguagesDto, CountField, FlagField, NestedField, OneOfField, TextField } from '#libs/http';
import type { ChannelsGiven } from '../channel-settings.js';
import { SET_UP_CHANNELS, type SetUpChannel } from '../domain/channel-setting.js';

const URL_LENGTH = 2000;

class ChannelGivenDto {
  @OneOfField(SET_UP_CHANNELS) readonly channel!: SetUpChannel;
  @FlagField() readonly enabled!: boolean;
  @TextField({ max: URL_LENGTH, optional: true, description: 'of a robot or webhook; kept if absent' })
  readonly url?: string;
  @TextField({ max: 200, optional: true, nullable: true, description: 'signs what is sent; null takes it away' })
  readonly secret?: string | null;
  @TextField({ max: 320, optional: true, description: 'of e-mail; kept if absent' }) readonly address?: string;
}

export class ChangeChannelsDto {
  @CountField({ min: 0, max: 2_000_000_000, description: 'as last read; 0 where there is none yet' })
  readonly version!: number;
  @NestedField(() => ChannelGivenDto, { list: true, maxItems: SET_UP_CHANNELS.length })
  readonly channels!: ChannelGivenDto[];

  given(): ChannelsGiven {
    return { version: this.version, channels: this.channels };
  }
}

export class TryChannelDto {
  @OneOfField(SET_UP_CHANNELS) readonly channel!: SetUpChannel;
}

class FailingDto {
  @ApiProperty({ format: 'date-time' }) readonly since!: string;
  @ApiProperty({ description: "the platform's own", example: '93000' }) readonly code!: string;
  @ApiProperty({ type: BothLanguagesDto }) readonly reason!: BothLanguagesDto;
}

class ChannelDto {
  @ApiProperty({ enum: SET_UP_CHANNELS }) readonly channel!: SetUpChannel;
  @ApiProperty() readonly enabled!: boolean;
  @ApiProperty({ description: 'the host and the end of the address; of e-mail the address' }) readonly target!: string;
  @ApiProperty() readonly hasSecret!: boolean;
  @ApiProperty({ type: FailingDto, nullable: true }) readonly failing!: FailingDto | null;
}

export class ChannelsDto {
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: [ChannelDto] }) readonly channels!: readonly ChannelDto[];
}

export class TriedDto {
  @ApiProperty({ enum: ['sent', 'final', 'retry', 'unknown'] }) readonly outcome!: string;
  @ApiProperty({ type: String, nullable: true }) readonly code!: string | null;
  @ApiProperty({ type: BothLanguagesDto, nullable: true }) readonly reason!: BothLanguagesDto | null;
}
