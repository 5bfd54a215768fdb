// The window from the start of its process to what it shows.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace kith::workbench {

struct OpeningFigures {
    double painted = 0; // ms from the start of the process to the first picture with the project in it
    double filled = 0;  // … to every list and every mention of the text in front being there
    double memory = 0;  // resident then, in MB of 1,000,000 bytes
};

// In the process that is measured: opens the project in the window and prints the figures. `started`: what the
// steady clock of the machine showed when the process was started, in nanoseconds.
int runOpening(const std::filesystem::path& project, std::int64_t started);

// Starts the program so, and reads what it prints; none where it failed.
std::optional<OpeningFigures> measureOpening(const std::filesystem::path& program,
                                             const std::filesystem::path& project);

// What this process holds in memory, in MB of 1,000,000 bytes.
double residentMegabytes();

// While this lives, preferences are read from that folder and kept there, instead of the user's own.
class OwnPreferences {
public:
    explicit OwnPreferences(const std::filesystem::path& folder);
    ~OwnPreferences();
    OwnPreferences(const OwnPreferences&) = delete;
    OwnPreferences& operator=(const OwnPreferences&) = delete;

private:
    std::filesystem::path before_;
};

} // namespace kith::workbench
