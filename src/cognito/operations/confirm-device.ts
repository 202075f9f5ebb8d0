/** The verifier of the device's secret, for device SRP. */
export interface DeviceSecretVerifierConfigType {
  PasswordVerifier?: string | undefined;
  Salt?: string | undefined;
}

/** Input of ConfirmDevice. */
export interface ConfirmDeviceInput {
  DeviceKey: string;
  DeviceSecretVerifierConfig?: DeviceSecretVerifierConfigType | undefined;
  DeviceName?: string | undefined;
}

/** Output of ConfirmDevice. */
export interface ConfirmDeviceOutput {
  /** Whether to ask the user before UpdateDeviceStatus remembers the device. */
  UserConfirmationNecessary?: boolean | undefined;
}
