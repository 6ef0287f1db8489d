// Terraform and servers take seconds on a quiet machine, and many on a busy one: no test fails for that alone.
jest.setTimeout(60_000);
