import { SecurityPage } from '../security-page';

export default function Security() {
  return <SecurityPage userId="ada" />;
}
