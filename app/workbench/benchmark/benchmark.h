// How quick the window is over a project, beside what it should reach: `kith-workbench --benchmark [STUDY.kith]`.
#pragma once

#include <QString>

#include <filesystem>
#include <functional>
#include <vector>

namespace kith::workbench {

struct BenchmarkFigure {
    QString what;
    QString unit;
    double goal = 0; // at most; 0 where none was set
    std::vector<double> measured;
    [[nodiscard]] bool isReached() const; // at the 95th percentile
};

struct BenchmarkWish {
    std::filesystem::path study;   // copied first, and left as it is; none: one long transcript is made
    std::filesystem::path program; // started anew for each opening of the window; none: these are not measured
    int openings = 7;
    int transcripts = 20; // that are opened
    int keys = 200;       // that code
};

// Hands each figure over once it is measured. Preferences are its own, not the user's. Throws Error for what is no
// project, and std::filesystem::filesystem_error where it cannot be copied.
void measureWorkbench(const BenchmarkWish& wish, const std::function<void(const BenchmarkFigure&)>& measured);

// A line of the table: goal, median, 95th percentile, the most, how often it was measured; and the line above all.
QString lineOf(const BenchmarkFigure& figure);
QString headingOfLines();

} // namespace kith::workbench
