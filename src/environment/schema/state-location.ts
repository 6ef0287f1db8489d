/** Where Terraform keeps its state. */
export type StateLocation =
  /** A file beside the project: for one person's machine. */
  | { readonly kind: 'local' }
  /** An S3 bucket with a lock file, encrypted with a customer key. */
  | {
      readonly kind: 's3';
      readonly bucket: string;
      readonly region: string;
      /** Full ARN of the customer key. */
      readonly kmsKeyArn: string;
      /** Role that reads and writes the state. @default - the credentials that run Terraform */
      readonly roleArn?: string;
    };
