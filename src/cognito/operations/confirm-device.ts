/** The verifier of the device's secret, for the device form of SRP. */
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
  /** Whether the user has to be asked before UpdateDeviceStatus remembers the device. */
  UserConfirmationNecessary?: boolean | undefined;
}
