// The tables of the report's page.
#pragma once

#include "passages.h"

#include <set>
#include <string>
#include <string_view>

namespace kith::report {

// Gives every id of a page once. Ids made from outside words never have two hyphens in a row; the page's own ones do.
class PageIds {
public:
    std::string take(std::string_view wish);

private:
    std::set<std::string> taken_;
};

// A table with its caption and notes; cells with passages are buttons that name them.
std::string htmlTable(const Table& table, PageIds& ids, Passages& passages, std::string_view language);

} // namespace kith::report
