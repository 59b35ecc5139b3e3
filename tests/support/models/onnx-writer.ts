/**
 * Writes ONNX models, so that tests can make their own without Python: just the protobuf messages that a small graph needs.
 * Field numbers: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
 */
type Bytes = readonly number[] | Uint8Array;

type OnnxType = 'float' | 'int64' | 'bool';

/** A number is a fixed length, a name an open one. */
type ValueInfo = {
  readonly name: string;
  readonly type: OnnxType;
  readonly shape: readonly (number | string)[];
};

type OnnxNode = {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly ints?: Readonly<Record<string, number>>;
};

/** A constant of the graph: 32-bit floats or 64-bit integers, by the array's kind. */
type Constant = {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array | BigInt64Array;
};

type OnnxGraph = {
  readonly inputs: readonly ValueInfo[];
  readonly outputs: readonly ValueInfo[];
  readonly constants: readonly Constant[];
  readonly nodes: readonly OnnxNode[];
};

const typeNumbers: Readonly<Record<OnnxType, number>> = { float: 1, int64: 7, bool: 9 };
const intAttribute = 2;

export function onnxModel(graph: OnnxGraph): Uint8Array {
  const operators = message([text(1, ''), integer(2, 17)]);
  return message([integer(1, 8), bytes(8, operators), bytes(7, graphMessage(graph))]);
}

function graphMessage({ inputs, outputs, constants, nodes }: OnnxGraph): Uint8Array {
  return message([
    ...nodes.map((node) => bytes(1, nodeMessage(node))),
    text(2, 'tiny'),
    ...constants.map((constant) => bytes(5, constantMessage(constant))),
    ...inputs.map((input) => bytes(11, valueMessage(input))),
    ...outputs.map((output) => bytes(12, valueMessage(output))),
  ]);
}

function nodeMessage({ op, inputs, outputs, ints = {} }: OnnxNode): Uint8Array {
  const attributes = Object.entries(ints).map(([name, value]) =>
    message([text(1, name), integer(3, value), integer(20, intAttribute)]),
  );
  return message([
    ...inputs.map((name) => text(1, name)),
    ...outputs.map((name) => text(2, name)),
    text(4, op),
    ...attributes.map((attribute) => bytes(5, attribute)),
  ]);
}

function constantMessage({ name, shape, values }: Constant): Uint8Array {
  const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const type = values instanceof Float32Array ? 'float' : 'int64';
  return message([
    ...shape.map((length) => integer(1, length)),
    integer(2, typeNumbers[type]),
    text(8, name),
    bytes(9, raw),
  ]);
}

function valueMessage({ name, type, shape }: ValueInfo): Uint8Array {
  const dimensions = shape.map((length) =>
    bytes(1, message([typeof length === 'number' ? integer(1, length) : text(2, length)])),
  );
  const tensor = message([integer(1, typeNumbers[type]), bytes(2, message(dimensions))]);
  return message([text(1, name), bytes(2, message([bytes(1, tensor)]))]);
}

function message(fields: readonly Bytes[]): Uint8Array {
  return Buffer.concat(fields.map((field) => Uint8Array.from(field)));
}

function integer(field: number, value: number): Bytes {
  return [...varint(field << 3), ...varint(value)];
}

function text(field: number, value: string): Bytes {
  return bytes(field, new TextEncoder().encode(value));
}

function bytes(field: number, value: Uint8Array): Bytes {
  return Buffer.concat([Uint8Array.from([...varint((field << 3) | 2), ...varint(value.length)]), value]);
}

function varint(value: number): number[] {
  const low = value % 128;
  const rest = Math.floor(value / 128);
  return rest === 0 ? [low] : [low + 128, ...varint(rest)];
}
