import { Module } from '@nestjs/common';
import { PipelineModule } from '#libs/pipeline';

@Module({ imports: [PipelineModule] })
export class RemindersModule {}
