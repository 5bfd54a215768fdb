// Office files are zip containers; this opens one with limits, so that no file can fill the memory or the day.
#pragma once

#include "kith/model/error.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace kith::importers {

// A real document has some tens of entries, each picture one.
inline constexpr std::int64_t mostEntries = 1000;
// The words of the longest transcript take a few MB; a workbook of a million rows takes some hundreds.
inline constexpr std::uint64_t largestEntry = 512U << 20;
// Deflate can reach 1:1032 on nothing but zeros. Office's XML stays under 1:100; below this size the ratio does no
// harm.
inline constexpr std::uint64_t steepestRatio = 250;
inline constexpr std::uint64_t ratioMattersFrom = 16U << 20;

class Container {
public:
    // The bytes must outlive this. Throws kith::Error (file `fileName`) for what is no zip, is damaged, cut off,
    // locked, or has too many entries.
    Container(std::string_view bytes, std::string fileName);
    ~Container();
    Container(const Container&) = delete;
    Container& operator=(const Container&) = delete;

    [[nodiscard]] bool has(const std::string& entry) const;
    [[nodiscard]] Place place(const std::string& entry) const { return {fileName_, entry}; }

    // Gives the entry's bytes piece by piece until it ends or `piece` says false. Throws for a missing or damaged
    // entry, and when it inflates past the limits.
    void stream(const std::string& entry, const std::function<bool(std::string_view piece)>& piece) const;
    [[nodiscard]] std::string read(const std::string& entry) const;

private:
    struct Archive;
    std::unique_ptr<Archive> archive_;
    std::string fileName_;
};

} // namespace kith::importers
