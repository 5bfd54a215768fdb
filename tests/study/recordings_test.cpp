#include "kith/study/pseudonyms.h"
#include "kith/study/recordings.h"
#include "kith/study/sources.h"
#include "kith/study/study_view.h"

#include "made_study.h"

#include <gmock/gmock.h>

using namespace kith;
using namespace kith::study;
using kith::made::complaint;
using kith::made::SmallStudy;
using testing::HasSubstr;

namespace {

namespace fs = std::filesystem;

std::string bytesOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

class Recordings : public testing::Test {
protected:
    SourceKey lies() const { return findSource(study.project, "01-lies").source.key; }
    SmallStudy study;
};

TEST_F(Recordings, goWithTheProjectWhenTheyStandBesideIt) {
    EXPECT_FALSE(recordingOf(study.project, lies()));
    fs::create_directory(study.folder.path() / "sound");
    const fs::path file = study.folder.write("sound/lies één.mp3", "sound");
    const std::size_t before = study.edits();
    setRecording(study.project, lies(), file, "anna");
    EXPECT_EQ(study.edits(), before + 1);
    EXPECT_EQ(study.project.journal().back().label, "Set the recording of 01-lies");
    EXPECT_EQ(study.project.recording(lies()), "sound/lies één.mp3");
    ASSERT_TRUE(recordingOf(study.project, lies()));
    EXPECT_TRUE(fs::equivalent(*recordingOf(study.project, lies()), file));
    EXPECT_FALSE(recordingOf(study.project, findSource(study.project, "02-omar").source.key));

    study.project.undo("anna");
    EXPECT_FALSE(recordingOf(study.project, lies()));
    study.project.redo("anna");
    setRecording(study.project, lies(), {}, "anna");
    EXPECT_FALSE(recordingOf(study.project, lies()));
    EXPECT_TRUE(fs::exists(file));
    study.project.undo("anna");
    EXPECT_TRUE(recordingOf(study.project, lies()));
}

TEST_F(Recordings, elsewhereAreKnownByTheirWholePath) {
    const made::TemporaryFolder elsewhere;
    const fs::path file = elsewhere.write("lies.mp4", "film");
    setRecording(study.project, lies(), file, "anna");
    EXPECT_EQ(*recordingOf(study.project, lies()), file);
    fs::remove(file); // it is still said where it was
    EXPECT_EQ(*recordingOf(study.project, lies()), file);
}

TEST_F(Recordings, mustBeThereAndOfATranscript) {
    EXPECT_THAT(complaint([&] { setRecording(study.project, lies(), study.folder.path() / "none.mp3", "anna"); }),
                HasSubstr("no such recording"));
    const SourceKey meeting = findSource(study.project, "meeting").source.key;
    const fs::path file = study.folder.write("meeting.mp3", "sound");
    EXPECT_THAT(complaint([&] { setRecording(study.project, meeting, file, "anna"); }), HasSubstr("survey"));
}

TEST_F(Recordings, stayWithALaterVersionOfTheTranscript) {
    setRecording(study.project, lies(), study.folder.write("lies.mp3", "sound"), "anna");
    const SourceKey first = lies();
    std::string corrected = made::dutchInterview;
    corrected.replace(corrected.find("begeleider"), 10, "leermeester");
    reviseSource(study.project, "01-lies", study.folder.write("corrected.txt", corrected), "anna");
    ASSERT_NE(lies(), first);
    ASSERT_TRUE(recordingOf(study.project, lies()));
    EXPECT_EQ(recordingOf(study.project, lies())->filename(), "lies.mp3");
}

TEST_F(Recordings, ofARemovedSourceIsForgottenAndComesBackWithIt) {
    setRecording(study.project, lies(), study.folder.write("lies.mp3", "sound"), "anna");
    const SourceKey key = lies();
    study.project.edit("Removed a source", "anna", [&](project::Edit& edit) { edit.remove(key); });
    EXPECT_EQ(study.project.recording(key), "");
    study.project.undo("anna");
    EXPECT_EQ(study.project.recording(key), "lies.mp3");
}

// A path tells names, and a voice tells who speaks.
TEST_F(Recordings, areInNoCopyUnderPseudonyms) {
    setRecording(study.project, lies(), study.folder.write("lies.mp3", "sound"), "anna");
    suggestPseudonyms(study.project, {});
    const StudyView view = StudyView::open(study.project.file(), Names::Pseudonyms);
    ASSERT_FALSE(view.project().sources().empty());
    for (const Source& source : view.project().sources())
        EXPECT_FALSE(recordingOf(view.project(), source.key)) << source.title;
}

// Nothing of where a recording was stays behind, in the tables, in the journal or in free pages.
TEST_F(Recordings, ofAWithdrawnSourceLeaveNoTrace) {
    const fs::path first = study.folder.write("zonnebloem-gesprek.mp3", "sound");
    const fs::path second = study.folder.write("waterlelie-gesprek.mp3", "sound");
    const fs::path kept = study.folder.write("omar-gesprek.mp3", "sound");
    const SourceKey omar = findSource(study.project, "02-omar").source.key;
    setRecording(study.project, omar, kept, "anna");
    setRecording(study.project, lies(), first, "anna");
    setRecording(study.project, lies(), second, "anna");
    setRecording(study.project, lies(), {}, "anna");
    study.project.undo("anna");
    const std::string key = lies().uuid.toString();
    withdraw(study.project, "01-lies", "anna");
    EXPECT_TRUE(study.project.check().problems.empty());
    EXPECT_EQ(study.project.recording(omar), "omar-gesprek.mp3");
    const fs::path file = study.project.file();
    { const project::Project closed = std::move(study.project); }
    const std::string bytes = bytesOf(file);
    EXPECT_EQ(bytes.find("zonnebloem"), std::string::npos);
    EXPECT_EQ(bytes.find("waterlelie"), std::string::npos);
    EXPECT_EQ(bytes.find("recording:" + key), std::string::npos);
    EXPECT_NE(bytes.find("omar-gesprek"), std::string::npos); // what the search would find
    study.project = project::Project::open(file, project::Access::ReadWrite);
}

} // namespace
