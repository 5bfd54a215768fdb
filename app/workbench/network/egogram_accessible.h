// The egogram for assistive technology: a list whose items are the contacts.
#pragma once

namespace kith::workbench {

// Tells Qt how to describe an EgogramView. Called again it does nothing.
void installEgogramAccessible();

} // namespace kith::workbench
