// The study that all these tests look at.
#include "common/strings.h"
#include "opened.h"

namespace kith::workbench {
namespace {

TEST(SampleStudy, isMadeFromItsRawFiles) {
    {
        const auto sample = project::Project::open(sampleProject(), project::Access::ReadOnly);
        EXPECT_EQ(sample.sources().size(), 13u); // ten interviews, one of them also in translation, and two surveys
        EXPECT_GT(sample.cases().size(), 20u);
        EXPECT_TRUE(sample.check().problems.empty());
    }
    if (qEnvironmentVariableIsSet("KITH_MAKE_SAMPLE"))
        std::filesystem::copy_file(sampleProject(), toPath(qEnvironmentVariable("KITH_SAMPLE_PROJECT")),
                                   std::filesystem::copy_options::overwrite_existing);
}

} // namespace
} // namespace kith::workbench
