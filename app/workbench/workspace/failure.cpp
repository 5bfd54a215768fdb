#include "workspace/failure.h"

#include "common/strings.h"

#include "kith/model/error.h"
#include "kith/model/job.h"

namespace kith::workbench {

Failure currentFailure() {
    Failure failure;
    try {
        throw;
    } catch (const Cancelled&) {
        failure.cancelled = true;
    } catch (const Refused& refused) {
        failure.message = toQString(refused.message());
        for (const Refusal& refusal : refused.refusals()) {
            std::string line = refusal.where.toString();
            if (!line.empty()) line += ": ";
            line += refusal.what;
            if (!refusal.remedy.empty()) line += " " + refusal.remedy;
            failure.details.append(toQString(line));
        }
        if (!refused.remedy().empty()) failure.message += QLatin1Char(' ') + toQString(refused.remedy());
    } catch (const std::exception& error) {
        failure.message = toQString(error.what());
    }
    return failure;
}

} // namespace kith::workbench
