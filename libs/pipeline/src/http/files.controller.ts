import type { MultipartFile } from '@fastify/multipart';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor, IdPipe, Operation } from '#libs/http';
import { commonProblems } from '#libs/kernel';
import { Files } from '../files.js';
import { UploadedFileDto } from './answers.dto.js';

interface UploadRequest {
  isMultipart(): boolean;
  file(): Promise<MultipartFile | undefined>;
}

@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(private readonly files: Files) {}

  @Post()
  @Operation('file.upload')
  @ApiOperation({ summary: 'Upload a photo or document; its type is judged by content' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({ type: UploadedFileDto })
  async upload(@CurrentActor() actor: Actor, @Req() request: UploadRequest): Promise<UploadedFileDto> {
    if (!request.isMultipart()) throw commonProblems.unsupported_media_type();
    const part = await request.file();
    if (part === undefined) throw commonProblems.malformed_body({ reason: 'multipart' });
    return this.files.upload(actor, { content: part.file, name: part.filename.slice(0, 255) });
  }

  /** Never served inline as HTML: a download, its type as sniffed. */
  @Get(':id')
  @Operation('file.read')
  @ApiOperation({ summary: 'Download a file of evidence that one may see' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.files.open(actor, id);
    await reply
      .header('Content-Type', file.mediaType)
      .header('Content-Length', file.bytes)
      .header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name ?? file.id)}`)
      .header('X-Content-Type-Options', 'nosniff')
      .header('Content-Security-Policy', "default-src 'none'; sandbox")
      .header('ETag', `"${file.sha256}"`)
      .send(file.stream);
  }
}
