import { ApiProperty } from '@nestjs/swagger';

/** A word in both languages: the page shows the one that the person reads. */
export class BothLanguagesDto {
  @ApiProperty() readonly zh!: string;
  @ApiProperty() readonly en!: string;
}
