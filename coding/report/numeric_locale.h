// Some C libraries write numbers by the user's locale; under a Dutch one "1,25" would stand in a file that must say
// "1.25".
#pragma once

#include <locale.h>

namespace kith::report {

// While it lives, this thread writes and reads numbers with a point. No other thread is touched.
class NumericLocale {
public:
    NumericLocale() : point_(newlocale(LC_NUMERIC_MASK, "C", duplocale(uselocale(nullptr)))) {
        if (point_) before_ = uselocale(point_);
    }
    ~NumericLocale() {
        if (!point_) return;
        uselocale(before_);
        freelocale(point_);
    }
    NumericLocale(const NumericLocale&) = delete;
    NumericLocale& operator=(const NumericLocale&) = delete;

private:
    locale_t point_{};
    locale_t before_{};
};

} // namespace kith::report
