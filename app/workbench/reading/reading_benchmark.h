// How quick the transcript is: measured in the program itself.
#pragma once

#include "window/application.h"

#include "kith/model/key.h"

#include <QStringList>

#include <filesystem>
#include <vector>

namespace kith::workbench {

// A project with one made transcript of so many characters and as many codings of this coder, which overlap; the same
// every time.
void makeLongTranscript(const std::filesystem::path& file, int characters, int codings, const std::string& coder);

struct ReadingFigures {
    int characters = 0;
    int codings = 0;
    double openingMilliseconds = 0;          // from the wish to the first picture of the text
    std::vector<double> frameMilliseconds;   // of each picture while it is scrolled from its beginning to its end
    std::vector<double> keyMilliseconds;     // from a key that codes to the picture that shows it
    [[nodiscard]] QStringList lines() const; // as documentation has them
};

// `share`: of its values as many are smaller; 0.95 for the 95th percentile.
double percentile(std::vector<double> values, double share);

// Opens the source in the window of the application: milliseconds from the wish to the first picture of the text.
double openTranscript(Application& application, SourceKey source);

// Opens the source in the window of the application, scrolls through it and codes `keys` passages. The project is
// changed by that.
ReadingFigures measureReading(Application& application, SourceKey source, int keys);

} // namespace kith::workbench
