import { Module } from '@nestjs/common';
import { CodeListController } from './code-lists/code-list.controller.js';
import { CodeLists } from './code-lists/code-lists.js';
import { TcknBox } from './firms/tckn-box.js';
import { ResolutionController } from './resolution/resolution.controller.js';
import { ResolutionService } from './resolution/resolution.service.js';

@Module({
  controllers: [CodeListController, ResolutionController],
  providers: [CodeLists, TcknBox, ResolutionService],
})
export class FirmRegistryModule {}
