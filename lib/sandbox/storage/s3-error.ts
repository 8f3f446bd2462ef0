/** The errors S3 gives, by its own codes: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const faults = {
  AccessControlListNotSupported: [400, "The bucket does not allow ACLs"],
  AccessDenied: [403, "Access Denied"],
  AuthorizationHeaderMalformed: [400, "The authorization header is malformed"],
  AuthorizationQueryParametersError: [400, "The authorization query parameters are malformed"],
  BadDigest: [400, "A checksum you specified did not match what was received"],
  BucketAlreadyOwnedByYou: [409, "The bucket exists and is yours"],
  BucketNotEmpty: [409, "The bucket is not empty"],
  EntityTooLarge: [400, "The upload is larger than an object may be"],
  EntityTooSmall: [400, "A part other than the last is smaller than 5 MB"],
  IncompleteBody: [400, "The body ended before the number of bytes you declared"],
  InternalError: [500, "The sandbox met an error of its own; its console says which"],
  InvalidAccessKeyId: [403, "The access key id is not known here"],
  InvalidArgument: [400, "Invalid argument"],
  InvalidBucketName: [400, "The bucket name is not valid"],
  InvalidDigest: [400, "The Content-MD5 or checksum value is not valid"],
  InvalidPart: [400, "A part was not uploaded, or its entity tag does not match"],
  InvalidPartOrder: [400, "The parts are not in ascending order"],
  InvalidRange: [416, "The requested range is not satisfiable"],
  InvalidRequest: [400, "Invalid request"],
  InvalidURI: [400, "The address cannot be read"],
  KeyTooLongError: [400, "The key is longer than 1024 bytes"],
  MalformedXML: [400, "The XML is not well formed or not what this operation takes"],
  MethodNotAllowed: [405, "The method is not allowed on this resource"],
  MissingContentLength: [411, "Content-Length is required"],
  NoSuchBucket: [404, "The bucket does not exist"],
  NoSuchKey: [404, "The key does not exist"],
  NoSuchUpload: [404, "The upload does not exist: it may have been completed or aborted"],
  NotImplemented: [501, "The sandbox does not implement this part of S3"],
  PreconditionFailed: [412, "A precondition did not hold"],
  RequestTimeTooSkewed: [403, "The request's time is more than 15 minutes away from this clock"],
  SignatureDoesNotMatch: [403, "The signature does not match what was received"],
  SlowDown: [503, "Please reduce your request rate"],
  XAmzContentSHA256Mismatch: [400, "x-amz-content-sha256 does not match the body"],
} as const;

export type S3Code = keyof typeof faults;

export class S3Error extends Error {
  override name = "S3Error";
  readonly status: number;

  constructor(
    readonly code: S3Code,
    message?: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message ?? faults[code][1]);
    this.status = faults[code][0];
  }
}
