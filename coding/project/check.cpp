#include "errors.h"
#include "storage.h"
namespace kith::project {
CheckReport Project::check(const Job&) const { return {}; }
}
