import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { OPERATION, PUBLIC } from '#libs/http';
import { isOperation } from '../domain/permissions.js';

/** Everything is denied unless the matrix allows it: a route that names no row of it keeps the program from starting. */
@Injectable()
export class EveryRouteNamed implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    for (const { instance, metatype } of this.discovery.getControllers()) {
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[name];
        if (handler === undefined || this.reflector.get<unknown>(PATH_METADATA, handler) === undefined) continue;
        if (this.reflector.get<unknown>(PUBLIC, handler) === true) continue;
        const operation = this.reflector.get<string | undefined>(OPERATION, handler);
        if (operation === undefined || !isOperation(operation)) {
          throw new Error(
            `${String(metatype?.name)}.${name} names no row of the permission matrix: ${String(operation)}`,
          );
        }
      }
    }
  }
}
