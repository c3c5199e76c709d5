// How much each feature of a candidate speaks for it. Made by bench/polnear-fit.ts; not to be edited by hand.
import type { Weights } from './attribution.ts';

/** Feature and weight, pair after pair. What the names mean stands in candidates.ts, where they are made. */
const PAIRS = `
Alead=,|bare|A0 -0.58  Alead=,|bare|As1 -0.58  Alead=,|cue|A0 -0.23  Alead=,|cue|As1 -1.03
Alead=.|bare|A0 0.34  Alead=.|bare|As1 -0.75  Alead=.|cue|A0 1.33  Alead=.|cue|As1 0.22  Alead=:|bare|A0 0.33
Alead=:|bare|As1 -0.69  Alead=:|cue|A0 1.27  Alead=:|cue|As1 -1.15  Alead=mark|bare|A0 -1.49
Alead=mark|bare|As1 -0.83  Alead=mark|cue|As1 -0.99  Alead=start|bare|A0 0.50  Alead=start|bare|As1 0.25
Alead=start|cue|A0 0.81  Alead=start|cue|As1 0.70  Alead=that|bare|A0 -1.42  Alead=that|bare|As1 -0.45
Alead=that|cue|As1 -0.58  Alead=word|bare|A0 -0.51  Alead=word|bare|As1 -0.54  Alead=word|cue|A0 -0.30
Alead=word|cue|As1 -0.75  Bend=,|bare|Bp1 -0.33  Bend=,|bare|Bp2 -0.30  Bend=,|bare|Bs1 -0.51
Bend=,|bare|Bs2 -0.38  Bend=,|cue|B0 0.49  Bend=,|cue|Bp1 -0.38  Bend=,|cue|Bp2 -0.33  Bend=,|cue|Bs1 -0.60
Bend=,|cue|Bs2 -0.54  Bend=.|bare|B0 0.36  Bend=.|bare|Bp1 -0.47  Bend=.|bare|Bp2 -0.48  Bend=.|bare|Bs2 -0.36
Bend=.|cue|B0 0.90  Bend=.|cue|Bp1 -0.36  Bend=.|cue|Bp2 -0.47  Bend=.|cue|Bs1 0.30  Bend=?|bare|B0 0.58
Bend=?|bare|Bp1 -0.57  Bend=?|bare|Bp2 -0.77  Bend=?|bare|Bs2 -0.48  Bend=?|cue|B0 0.41  Bend=?|cue|Bp1 -1.11
Bend=?|cue|Bp2 -1.00  Bend=?|cue|Bs2 -0.52  Bend=word|bare|B0 0.38  Bend=word|bare|Bp1 -0.71
Bend=word|bare|Bp2 -0.44  Bend=word|bare|Bs1 -0.56  Bend=word|bare|Bs2 -0.69  Bend=word|cue|B0 0.82
Bend=word|cue|Bp1 -0.62  Bend=word|cue|Bp2 -0.54  Bend=word|cue|Bs1 -0.15  Bend=word|cue|Bs2 -0.94
between=0|A|cue 0.38  between=1|A|bare -0.21  between=1|A|cue 0.74  between=1|B|bare -0.35
between=1|B|cue -0.26  between=2|A|bare -0.52  between=2|A|cue 0.21  between=2|B|bare -0.21
between=2|B|cue -0.37  between=3|B|cue -0.54  earlier=0 -0.28  earlier=0|F -0.30  earlier=0|S -0.36
earlier=1 -0.33  earlier=1|F -0.29  earlier=1|P -2.01  earlier=1|S -0.46  earlier=2 -0.34  earlier=2|F -0.30
earlier=2|P -2.19  earlier=2|S -0.69  earlier|continues 0.39  earlier|new -0.65  earlier|p=0 -0.31
earlier|p=2 -0.32  earlier|p=3 -0.47  earlier|p=4 -0.62  end=,|A0|according 1.31  end=,|A0|apposed 0.49
end=,|A0|bare 0.25  end=,|A0|far 0.37  end=,|A0|inverted 0.27  end=,|A0|subject 0.62  end=,|As1|bare -0.32
end=,|As1|far -0.24  end=,|As1|inverted -0.32  end=,|As1|subject -0.32  end=.|As1|apposed -1.40
end=.|As1|bare -0.55  end=.|As1|far -0.70  end=.|As1|inverted -0.40  end=.|As1|subject -0.86
end=?|A0|bare 0.86  end=?|A0|inverted 0.47  end=?|A0|subject 0.54  end=?|As1|subject 1.49
end=word|A0|bare -0.47  end=word|A0|far -0.89  end=word|A0|inverted 0.56  end=word|A0|subject 0.38
end=word|As1|bare -0.65  end=word|As1|far -0.53  end=word|As1|inverted -0.48  end=word|As1|subject -0.66
gap=A0|apposed 1.08  gap=A0|bare 0.20  gap=A0|far 0.24  gap=A0|inverted 0.97  gap=A0|subject 0.76
gap=A17|bare -0.37  gap=A17|far -0.59  gap=A17|inverted -0.32  gap=A1|far -0.56  gap=A1|inverted -0.67
gap=A1|subject -0.41  gap=A2|far -0.59  gap=A2|inverted -1.23  gap=A33|bare -0.48  gap=A33|inverted -0.33
gap=A33|subject -0.45  gap=A3|bare 0.20  gap=A3|inverted -0.60  gap=A3|subject -0.26  gap=A5|bare -0.19
gap=A5|far -0.75  gap=A5|inverted -0.42  gap=A5|subject -0.41  gap=A9|far -0.45  gap=A9|inverted -0.41
gap=A9|subject -0.42  gap=B0|bare -0.86  gap=B0|far -0.35  gap=B0|inverted -0.28  gap=B0|subject 0.17
gap=B17|according 0.46  gap=B17|bare -0.17  gap=B17|colon -0.86  gap=B17|far -0.35  gap=B17|inverted -0.19
gap=B17|subject -0.17  gap=B1|according 1.62  gap=B1|apposed 0.70  gap=B1|bare -0.65  gap=B1|far 0.38
gap=B1|subject 0.45  gap=B2|far 0.28  gap=B2|inverted -0.25  gap=B2|subject 0.66  gap=B33|according 0.26
gap=B33|apposed -0.51  gap=B33|bare -0.44  gap=B33|colon -0.23  gap=B33|far -0.34  gap=B33|inverted -0.35
gap=B33|subject -0.39  gap=B3|apposed 0.62  gap=B3|far -0.20  gap=B3|subject 0.69  gap=B5|apposed 1.35
gap=B5|bare 0.22  gap=B5|far 0.39  gap=B5|subject 0.60  gap=B9|apposed 0.54  gap=B9|colon -0.36
gap=B9|subject 0.22  kind=another|bare 0.53  kind=another|cue -0.33  kind=her|bare -0.43  kind=her|cue -0.15
kind=he|bare 0.33  kind=he|cue 0.45  kind=his|bare -0.26  kind=his|cue -0.23  kind=its|bare -0.88
kind=its|cue -0.18  kind=it|bare -0.94  kind=it|cue -0.32  kind=i|bare -0.50  kind=i|cue -0.58
kind=many|cue -1.29  kind=name|cue 0.41  kind=noun|cue -0.50  kind=one|bare -0.74  kind=one|cue -0.58
kind=others|cue -0.48  kind=she|bare 0.28  kind=she|cue 0.37  kind=some|cue -0.79  kind=their|bare -0.51
kind=their|cue -0.91  kind=they|bare -0.17  kind=they|cue -0.65  kind=we|bare -0.32  kind=who|cue -0.54
kind=you|bare -1.20  kind=you|cue -1.15  lead=,|B0|apposed 1.10  lead=,|B0|bare 0.31  lead=,|B0|far -0.29
lead=,|B0|subject 0.77  lead=,|Bp1|apposed -0.24  lead=,|Bp1|bare -0.50  lead=,|Bp1|far -0.49
lead=,|Bp1|inverted -0.34  lead=,|Bp1|subject -0.50  lead=,|Bp2|bare -0.41  lead=,|Bp2|far -0.24
lead=,|Bp2|inverted -0.29  lead=,|Bp2|subject -0.32  lead=,|Bs1|bare -0.71  lead=,|Bs1|far -0.74
lead=,|Bs1|inverted -0.20  lead=,|Bs2|bare -0.39  lead=,|Bs2|inverted -0.67  lead=,|Bs2|subject 1.01
lead=.|Bp1|according -0.49  lead=.|Bp1|apposed -0.33  lead=.|Bp1|bare -0.45  lead=.|Bp1|colon -0.57
lead=.|Bp1|far -0.36  lead=.|Bp1|inverted -0.34  lead=.|Bp1|subject -0.30  lead=.|Bp2|bare -0.37
lead=.|Bp2|far -0.31  lead=.|Bp2|inverted -0.23  lead=.|Bp2|subject -0.33  lead=.|Bs1|far 0.27
lead=.|Bs1|inverted 0.39  lead=.|Bs2|apposed -0.25  lead=.|Bs2|bare -0.41  lead=.|Bs2|far -0.27
lead=.|Bs2|subject -0.47  lead=:|B0|apposed 0.75  lead=:|B0|bare 0.54  lead=:|B0|colon 0.22
lead=:|B0|inverted -0.53  lead=:|B0|subject 0.44  lead=:|Bp1|bare -0.64  lead=:|Bp1|far -0.56
lead=:|Bp1|inverted -0.35  lead=:|Bp1|subject -0.55  lead=:|Bp2|bare -0.60  lead=:|Bp2|inverted -0.33
lead=:|Bp2|subject -0.49  lead=:|Bs1|bare -1.27  lead=:|Bs1|inverted -0.95  lead=:|Bs1|subject -1.75
lead=:|Bs2|bare -0.69  lead=:|Bs2|subject -1.23  lead=mark|B0|bare -0.60  lead=mark|Bp1|bare -1.04
lead=mark|Bp1|far -0.92  lead=mark|Bp1|inverted -0.48  lead=mark|Bp1|subject -0.52  lead=mark|Bp2|bare -1.06
lead=mark|Bs1|bare -1.25  lead=mark|Bs2|bare -0.17  lead=mark|Bs2|subject -0.97
lead=start|Bp1|according -0.55  lead=start|Bp1|apposed -0.16  lead=start|Bp1|bare -0.35
lead=start|Bp1|far -0.23  lead=start|Bp1|inverted -0.18  lead=start|Bp2|according -0.27
lead=start|Bp2|bare -0.31  lead=start|Bp2|colon -0.32  lead=start|Bp2|far -0.30  lead=start|Bp2|inverted -0.29
lead=start|Bp2|subject -0.23  lead=that|B0|bare 0.77  lead=that|B0|inverted -0.49  lead=that|B0|subject 0.88
lead=that|Bp1|bare -0.54  lead=that|Bp1|far -0.31  lead=that|Bp1|inverted -0.35  lead=that|Bp1|subject -0.52
lead=that|Bp2|bare -0.46  lead=that|Bp2|inverted -0.38  lead=that|Bp2|subject -0.27  lead=that|Bs1|bare -0.77
lead=that|Bs1|subject -1.21  lead=word|B0|according 1.19  lead=word|B0|apposed 0.95  lead=word|B0|bare 0.23
lead=word|B0|colon -1.01  lead=word|B0|far 0.89  lead=word|B0|inverted -0.48  lead=word|B0|subject 0.84
lead=word|Bp1|according 0.40  lead=word|Bp1|apposed -0.41  lead=word|Bp1|bare -0.53  lead=word|Bp1|far -0.45
lead=word|Bp1|inverted -0.35  lead=word|Bp1|subject -0.47  lead=word|Bp2|apposed -0.37
lead=word|Bp2|bare -0.48  lead=word|Bp2|colon -0.33  lead=word|Bp2|far -0.37  lead=word|Bp2|inverted -0.29
lead=word|Bp2|subject -0.24  lead=word|Bs1|apposed -0.68  lead=word|Bs1|bare -0.45  lead=word|Bs1|far -0.65
lead=word|Bs1|inverted -0.45  lead=word|Bs2|apposed -0.35  lead=word|Bs2|bare -0.56  lead=word|Bs2|far -0.46
lead=word|Bs2|inverted -0.42  lead=word|Bs2|subject -0.49  none 0.57  none|Cap|end=, 0.28  none|Cap|end=. 0.17
none|Cap|end=? -0.35  none|Cap|end=word 0.30  none|lead=, 0.44  none|lead=: 0.47  none|lead=mark 0.86
none|lead=start -0.40  none|lead=that -0.59  none|lead=word 0.93  none|low|end=? -0.56  none|title 1.65
none|title|words=2 0.42  none|title|words=3 1.35  none|title|words=5 1.06  none|title|words=9 1.20
none|words=1 1.34  none|words=17 -0.28  none|words=2 0.81  none|words=3 0.17  none|words=33 -0.16
previous|, 0.24  previous|. 0.77  previous|F|A0 0.33  previous|F|As1 -0.37  previous|F|B0 0.24
previous|F|Bp1 -0.25  previous|F|Bp2 -0.22  previous|F|Bs1 0.61  previous|F|Bs2 0.70  previous|P|Bp1 1.17
previous|S|As1 -0.29  previous|S|Bp1 -0.39  previous|S|Bp2 -0.76  previous|S|Bs1 1.14  previous|S|Bs2 0.44
previous|cue=true 0.27  previous|mark 0.68  previous|start 0.20  rel=A0|F|according 1.55
rel=A0|F|apposed 0.71  rel=A0|F|inverted 0.40  rel=A0|F|subject 0.67  rel=As1|F|apposed -0.60
rel=As1|F|bare -0.54  rel=As1|F|far -0.41  rel=As1|F|inverted -0.35  rel=As1|F|subject -0.59
rel=As1|S|bare 0.24  rel=As1|S|far -1.11  rel=As1|S|inverted -0.81  rel=As1|S|subject 1.01
rel=B0|F|according 1.66  rel=B0|F|apposed 0.81  rel=B0|F|bare 0.65  rel=B0|F|colon -0.18  rel=B0|F|far 0.47
rel=B0|F|inverted -0.41  rel=B0|F|subject 0.92  rel=Bp1|F|apposed -0.29  rel=Bp1|F|bare -0.45
rel=Bp1|F|colon -0.19  rel=Bp1|F|far -0.35  rel=Bp1|F|inverted -0.26  rel=Bp1|F|subject -0.34
rel=Bp1|P|bare 0.15  rel=Bp1|P|inverted -0.74  rel=Bp1|P|subject 1.24  rel=Bp1|S|according -0.54
rel=Bp1|S|apposed -0.45  rel=Bp1|S|bare -0.56  rel=Bp1|S|far -0.43  rel=Bp1|S|inverted -0.41
rel=Bp1|S|subject -0.17  rel=Bp2|F|according -0.27  rel=Bp2|F|apposed -0.26  rel=Bp2|F|bare -0.39
rel=Bp2|F|colon -0.25  rel=Bp2|F|far -0.26  rel=Bp2|F|inverted -0.24  rel=Bp2|F|subject -0.27
rel=Bp2|P|bare -1.05  rel=Bp2|P|inverted -1.60  rel=Bp2|P|subject -0.84  rel=Bp2|S|bare -0.50
rel=Bp2|S|far -0.42  rel=Bp2|S|inverted -0.38  rel=Bp2|S|subject -0.43  rel=Bs1|F|apposed -0.46
rel=Bs1|F|bare -0.44  rel=Bs1|F|far -0.47  rel=Bs1|F|subject -0.27  rel=Bs1|S|apposed 0.54
rel=Bs1|S|bare 0.25  rel=Bs1|S|far 1.26  rel=Bs1|S|inverted 0.56  rel=Bs1|S|subject 0.48
rel=Bs2|F|apposed -0.30  rel=Bs2|F|bare -0.50  rel=Bs2|F|far -0.36  rel=Bs2|F|inverted -0.36
rel=Bs2|S|apposed -0.31  rel=Bs2|S|bare -0.25  rel=Bs2|S|far -0.45  rel=Bs2|S|subject -0.53
role=head|As1|apposed -0.60  role=head|As1|bare -0.16  role=head|As1|far -0.50  role=head|As1|subject -0.20
role=head|B0|apposed 1.49  role=head|B0|bare 0.44  role=head|B0|colon -0.85  role=head|B0|far 0.65
role=head|B0|subject 1.19  role=head|Bp1|apposed -0.18  role=head|Bp1|far -0.29  role=head|Bp1|subject -0.20
role=head|Bp2|colon -0.38  role=head|Bp2|far -0.37  role=head|Bs1|apposed -0.24  role=head|Bs1|far -0.32
role=head|Bs1|subject 0.24  role=head|Bs2|apposed -0.26  role=head|Bs2|bare -0.27  role=head|Bs2|far -0.35
role=head|Bs2|subject -0.75  role=head|cue 0.24  role=led|A0|according 1.79  role=led|A0|bare 0.17
role=led|A0|subject -1.40  role=led|As1|subject -0.56  role=led|B0|according 2.11  role=led|B0|apposed -0.36
role=led|B0|bare -0.66  role=led|B0|colon -0.75  role=led|Bp1|apposed -0.30  role=led|Bp1|bare -0.19
role=led|Bp1|colon -0.34  role=led|Bp1|subject -0.53  role=led|Bp2|according -0.27  role=led|Bp2|bare -0.18
role=led|Bp2|subject -0.36  role=led|Bs1|according 0.82  role=led|Bs1|bare -0.29  role=led|Bs1|subject -0.58
role=led|Bs2|bare -0.21  role=led|Bs2|subject -0.21  role=led|bare -0.25  role=led|cue -0.23
role=mid|A0|apposed 0.59  role=mid|A0|inverted 0.47  role=mid|A0|subject 0.81  role=mid|As1|bare -0.38
role=mid|As1|far -0.53  role=mid|As1|inverted -0.43  role=mid|As1|subject -0.22  role=mid|B0|apposed 0.47
role=mid|B0|bare 0.21  role=mid|B0|colon 0.38  role=mid|B0|far 0.21  role=mid|B0|inverted -0.41
role=mid|B0|subject 0.46  role=mid|Bp1|apposed -0.38  role=mid|Bp1|bare -0.29  role=mid|Bp1|colon -0.66
role=mid|Bp1|far -0.43  role=mid|Bp1|inverted -0.30  role=mid|Bp2|apposed -0.49  role=mid|Bp2|bare -0.28
role=mid|Bp2|colon -0.28  role=mid|Bp2|far -0.25  role=mid|Bp2|inverted -0.30  role=mid|Bp2|subject -0.29
role=mid|Bs1|subject 0.23  role=mid|Bs2|apposed -0.60  role=mid|Bs2|far -0.38  role=mid|Bs2|subject 0.25
role=mid|bare -0.20  role=own|A0|bare -0.60  role=own|A0|inverted -0.32  role=own|A0|subject -1.24
role=own|As1|bare -0.22  role=own|As1|inverted -0.21  role=own|B0|inverted -0.29  role=own|B0|subject -2.18
role=own|Bp1|subject -0.27  role=own|Bp2|inverted -0.16  role=own|Bp2|subject -0.35  role=own|Bs1|bare -0.29
role=own|Bs1|inverted -0.56  role=own|Bs1|subject -0.84  role=own|Bs2|inverted -0.24  role=own|cue -0.51
tie=according.say|A0 1.55  tie=according.say|B0 1.66  tie=according.say|Bp2 -0.28  tie=according.say|Bs1 0.82
tie=apposed.call|B0 0.70  tie=apposed.call|Bp1 -0.42  tie=apposed.call|Bs1 -0.33  tie=apposed.hold|Bp1 -0.45
tie=apposed.hold|Bp2 -0.33  tie=apposed.say|A0 0.82  tie=apposed.say|As1 0.50  tie=apposed.say|B0 1.28
tie=apposed.say|Bp1 -0.38  tie=apposed.say|Bs1 0.61  tie=apposed.say|Bs2 -0.69  tie=apposed.tell|A0 1.73
tie=apposed.tell|B0 2.41  tie=apposed.tell|Bp1 0.38  tie=apposed.voice|A0 0.78  tie=apposed.voice|B0 1.85
tie=apposed.voice|Bp1 -0.22  tie=apposed.voice|Bp2 -0.41  tie=apposed.voice|Bs1 -0.74  tie=bare|As1 -0.43
tie=bare|B0 0.65  tie=bare|Bp1 -0.45  tie=bare|Bp2 -0.39  tie=bare|Bs2 -0.37  tie=colon.none|B0 -0.18
tie=colon.none|Bp2 -0.34  tie=far.call|A0 -0.73  tie=far.call|As1 -0.47  tie=far.call|B0 0.43
tie=far.call|Bp1 -0.41  tie=far.call|Bp2 -0.32  tie=far.call|Bs2 -0.19  tie=far.hold|A0 -1.03
tie=far.hold|As1 -0.62  tie=far.hold|B0 -0.99  tie=far.hold|Bp1 -0.35  tie=far.hold|Bp2 -0.33
tie=far.hold|Bs1 -0.76  tie=far.hold|Bs2 -0.57  tie=far.paper|As1 -0.38  tie=far.paper|B0 -0.90
tie=far.paper|Bp1 -0.23  tie=far.paper|Bp2 -0.16  tie=far.say|A0 -0.95  tie=far.say|As1 -0.34
tie=far.say|B0 0.75  tie=far.say|Bp2 -0.28  tie=far.say|Bs2 -0.29  tie=far.tell|B0 0.69
tie=far.tell|Bp1 -0.49  tie=far.voice|A0 0.65  tie=far.voice|As1 -0.44  tie=far.voice|B0 0.22
tie=far.voice|Bp1 -0.37  tie=far.voice|Bp2 -0.28  tie=far.voice|Bs1 -0.29  tie=far.voice|Bs2 -0.42
tie=inverted.call|A0 -1.72  tie=inverted.call|As1 -0.24  tie=inverted.call|B0 -0.48
tie=inverted.call|Bp1 -0.27  tie=inverted.call|Bp2 -0.24  tie=inverted.call|Bs1 -0.92
tie=inverted.call|Bs2 -0.45  tie=inverted.hold|A0 -1.49  tie=inverted.hold|As1 -0.46
tie=inverted.hold|B0 -0.47  tie=inverted.hold|Bp1 -0.22  tie=inverted.hold|Bp2 -0.19
tie=inverted.hold|Bs1 -0.70  tie=inverted.hold|Bs2 -0.41  tie=inverted.paper|A0 -1.50
tie=inverted.paper|As1 -0.32  tie=inverted.paper|B0 -0.36  tie=inverted.paper|Bp1 -0.28
tie=inverted.paper|Bp2 -0.30  tie=inverted.paper|Bs1 -0.91  tie=inverted.say|A0 1.32
tie=inverted.say|As1 -0.36  tie=inverted.say|B0 -0.22  tie=inverted.say|Bp1 -0.21  tie=inverted.say|Bp2 -0.27
tie=inverted.say|Bs1 0.57  tie=inverted.tell|A0 -1.06  tie=inverted.tell|As1 -0.35  tie=inverted.tell|B0 -0.55
tie=inverted.tell|Bp1 -0.30  tie=inverted.tell|Bp2 -0.28  tie=inverted.tell|Bs1 -1.09
tie=inverted.tell|Bs2 -0.35  tie=inverted.voice|A0 0.29  tie=inverted.voice|As1 -0.36
tie=inverted.voice|B0 -0.36  tie=inverted.voice|Bp1 -0.27  tie=inverted.voice|Bp2 -0.28
tie=inverted.voice|Bs1 0.58  tie=inverted.voice|Bs2 -0.49  tie=subject.call|A0 -1.36
tie=subject.call|As1 -0.73  tie=subject.call|B0 0.24  tie=subject.call|Bp1 -0.54  tie=subject.call|Bp2 -0.37
tie=subject.call|Bs1 -0.48  tie=subject.call|Bs2 -0.56  tie=subject.hold|A0 -2.24  tie=subject.hold|As1 -0.76
tie=subject.hold|B0 -0.65  tie=subject.hold|Bp1 -0.52  tie=subject.hold|Bp2 -0.24  tie=subject.hold|Bs1 -1.33
tie=subject.hold|Bs2 -0.76  tie=subject.paper|A0 -1.53  tie=subject.paper|As1 -0.37  tie=subject.paper|B0 0.57
tie=subject.paper|Bp2 -0.35  tie=subject.paper|Bs1 -0.62  tie=subject.paper|Bs2 -0.51  tie=subject.say|A0 1.07
tie=subject.say|As1 0.30  tie=subject.say|B0 1.19  tie=subject.say|Bp1 0.15  tie=subject.say|Bp2 -0.32
tie=subject.say|Bs1 0.33  tie=subject.tell|A0 1.57  tie=subject.tell|As1 0.45  tie=subject.tell|B0 0.92
tie=subject.tell|Bp1 -0.28  tie=subject.tell|Bp2 -0.33  tie=subject.tell|Bs1 1.31  tie=subject.tell|Bs2 0.15
tie=subject.voice|A0 0.44  tie=subject.voice|As1 -0.22  tie=subject.voice|B0 0.44  tie=subject.voice|Bp1 -0.18
tie=subject.voice|Bs1 0.15  tie=subject.voice|Bs2 -0.17  touch=A|apposed 1.23  touch=A|bare 0.23
touch=A|far 0.47  touch=A|inverted 0.97  touch=A|subject 0.80  touch=B|bare -0.85  touch=B|colon 0.30
touch=B|far -0.35  touch=B|inverted -0.28  touch=B|subject 0.17
`;

/** Natural-log odds by feature. */
export const WEIGHTS: Weights = new Map(
  Array.from(PAIRS.matchAll(/(?<name>\S+) (?<weight>\S+)/g), ({ groups }) => [
    groups?.['name'] ?? '',
    Number(groups?.['weight']),
  ]),
);
