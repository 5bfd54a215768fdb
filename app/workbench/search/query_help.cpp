#include "search/query_help.h"

#include <utility>
#include <vector>

namespace kith::workbench {

QueryHelp::QueryHelp(QWidget* parent) : QTextBrowser(parent) {
    setAccessibleName(tr("The query language"));
    setFrameShape(NoFrame);
    document()->setDocumentMargin(10);
    const std::vector<std::pair<QString, QString>> rows{
        {QStringLiteral("trust"), tr("the word in any of its forms")},
        {QStringLiteral("=trusted"), tr("as written; case and accents do not count")},
        {QStringLiteral("\"as it stands\""), tr("these words in a row")},
        {QStringLiteral("netw*  *werk  w?rd"), tr("any letters; one letter")},
        {QStringLiteral("Hanneke~"), tr("one letter may differ")},
        {QStringLiteral("learn NEAR/5 from"), tr("within five words; ADJ/5: in this order")},
        {QStringLiteral("a b   a OR b   NOT a   ( )"), tr("in the same turn: both, either, without")},
        {QStringLiteral("who:interviewee"), tr("said by interviewees; interviewer, everyone")},
        {QStringLiteral("code:factor.learning  role:mentor"), tr("coded so; code:factor.* for any factor")},
        {QStringLiteral("contact:Joris  stage:build  coder:anna"), tr("coded about, for, by")},
        {QStringLiteral("source:01*  case:Marit  speaker:M"), tr("where and who")},
        {QStringLiteral("attribute.years:5..10"), tr("an attribute of the case")},
        {QStringLiteral("@NAME"), tr("a saved query")}};
    QString table = QStringLiteral("<table cellpadding='3'>");
    for (const auto& [query, meaning] : rows)
        table += QStringLiteral("<tr><td style='white-space:pre'><code>%1</code></td><td>%2</td></tr>")
                     .arg(query.toHtmlEscaped(), meaning.toHtmlEscaped());
    setHtml(table + QStringLiteral("</table>"));
}

} // namespace kith::workbench
