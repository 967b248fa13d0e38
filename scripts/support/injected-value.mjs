import ts from 'typescript';

/**
 * An ESLint rule. Decorators write a parameter's class down for run time, where Nest injects by it and validates by it;
 * of a class imported as a type only `Object` is written: tsc is silent, and ValidationPipe lets every body through.
 */
export const injectedValue = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { asType: '{{name}} is a class that Nest looks up at run time: import it as a value.' },
  },
  create(context) {
    const { parserServices } = context.sourceCode;
    const checker = parserServices.program.getTypeChecker();

    const check = (parameter) => {
      const { typeAnnotation } = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
      const written = typeAnnotation?.typeAnnotation;
      if (written?.type !== 'TSTypeReference' || written.typeName.type !== 'Identifier') return;
      const { name } = written.typeName;
      if (!isImportedAsType(context.sourceCode.getScope(written), name)) return;
      const symbol = checker.getTypeAtLocation(parserServices.esTreeNodeToTSNodeMap.get(written)).getSymbol();
      if (((symbol?.flags ?? 0) & ts.SymbolFlags.Class) === 0) return;
      context.report({ node: written, messageId: 'asType', data: { name } });
    };

    return {
      MethodDefinition({ kind, decorators, value, parent: { parent: owner } }) {
        const isDecorated = kind === 'constructor' ? owner.decorators.length > 0 : decorators.length > 0;
        if (isDecorated || value.params.some((parameter) => parameter.decorators.length > 0)) {
          value.params.forEach(check);
        }
      },
    };
  },
};

function isImportedAsType(scope, name) {
  for (let here = scope; here !== null; here = here.upper) {
    const definition = here.set.get(name)?.defs[0];
    if (definition === undefined) continue;
    const { type, node, parent } = definition;
    return type === 'ImportBinding' && (parent.importKind === 'type' || node.importKind === 'type');
  }
  return false;
}
