import {
  Controller,
  Delete,
  Get,
  Head,
  HttpCode,
  Options,
  Param,
  Patch,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { MAX_UPLOAD } from '#contracts/core/uploads';
import type { UploadedFile, UploadUnderway } from '#contracts/gateway/gateway.messages';
import { DomainError } from '#platform/errors/domain-error';
import type { FileMeta } from '#platform/files/file-store';
import { ResumableUploads, type Upload } from '#platform/files/resumable-uploads';
import { actorOf, type CallerRequest } from '../requests/caller.js';
import { idempotencyKeyOf } from '../requests/request-message.rules.js';
import { AccessOf } from '../sessions/actor.guard.js';
import {
  assertVersion,
  bytesOf,
  fileNameOf,
  PIECE,
  TUS_EXTENSIONS,
  TUS_VERSION,
} from './upload-headers.rules.js';

const PATH = '/api/v1/files/uploads';

/** Lets the pieces of uploads through unread; no other address takes such a body. */
export function takePieces(instance: FastifyInstance): void {
  instance.addContentTypeParser(PIECE, (request, _body, done) =>
    request.url.startsWith(`${PATH}/`)
      ? done(null, undefined)
      : done(new DomainError('MEDIA_TYPE', { params: { expected: 'application/json' } })),
  );
}

/** Uploads that go on after a cut line: tus 1.0.0, see docs/decisions/0021. What is somebody else's is not there. */
@Controller('files/uploads')
export class UploadsController {
  constructor(private readonly uploads: ResumableUploads) {}

  @Options()
  @HttpCode(204)
  @AccessOf('public')
  about(@Res({ passthrough: true }) reply: FastifyReply): void {
    void reply.headers({
      'tus-resumable': TUS_VERSION,
      'tus-version': TUS_VERSION,
      'tus-extension': TUS_EXTENSIONS,
      'tus-max-size': String(MAX_UPLOAD),
    });
  }

  @Post()
  @HttpCode(201)
  @AccessOf('account')
  async begin(
    @Req() request: CallerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UploadUnderway> {
    const key = idempotencyKeyOf(request.headers['idempotency-key']);
    speakTus(request, reply);
    const announced = { size: bytesOf(request.headers, 'Upload-Length'), name: fileNameOf(request.headers) };
    const upload = await this.uploads.begin(actorOf(request).id, { ...announced, key }, MAX_UPLOAD);
    void reply.header('location', `${PATH}/${upload.uploadId}`);
    return told(upload, reply);
  }

  @Head(':uploadId')
  @HttpCode(200)
  @AccessOf('account')
  async offset(
    @Req() request: CallerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('uploadId') uploadId: string,
  ): Promise<void> {
    speakTus(request, reply);
    const upload = await this.uploads.read(actorOf(request).id, uploadId);
    void reply.header('upload-length', String(upload.size));
    told(upload, reply);
  }

  @Get(':uploadId')
  @AccessOf('account')
  async read(
    @Req() request: CallerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('uploadId') uploadId: string,
  ): Promise<UploadUnderway> {
    return told(await this.uploads.read(actorOf(request).id, uploadId), reply);
  }

  @Patch(':uploadId')
  @HttpCode(204)
  @AccessOf('account')
  async continue(
    @Req() request: CallerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('uploadId') uploadId: string,
  ): Promise<void> {
    try {
      speakTus(request, reply);
      if (request.headers['content-type'] !== PIECE)
        throw new DomainError('MEDIA_TYPE', { params: { expected: PIECE } });
      const offset = bytesOf(request.headers, 'Upload-Offset');
      told(await this.uploads.append(actorOf(request).id, uploadId, offset, request.raw), reply);
    } catch (error) {
      // The rest is let run out, or the sender's next request would wait behind it for ever.
      request.raw.resume();
      throw error;
    }
  }

  @Delete(':uploadId')
  @HttpCode(204)
  @AccessOf('account')
  async end(
    @Req() request: CallerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('uploadId') uploadId: string,
  ): Promise<void> {
    speakTus(request, reply);
    await this.uploads.end(actorOf(request).id, uploadId);
  }
}

function speakTus(request: CallerRequest, reply: FastifyReply): void {
  void reply.headers({ 'tus-resumable': TUS_VERSION, 'tus-version': TUS_VERSION });
  assertVersion(request.headers);
}

/** The same in headers, for clients of tus, and as a body. */
function told({ file, ...upload }: Upload, reply: FastifyReply): UploadUnderway {
  void reply.headers({
    'upload-offset': String(upload.offset),
    'upload-expires': new Date(upload.expiresAt).toUTCString(),
    ...(file ? { 'filiz-file-id': file.fileId, 'filiz-file-name': encodeURIComponent(file.name) } : {}),
  });
  return { ...upload, ...(file ? { file: shown(file) } : {}) };
}

const shown = ({ fileId, name, type, size, sha256, storedAt }: FileMeta): UploadedFile => ({
  fileId,
  name,
  type,
  size,
  sha256,
  storedAt,
});
