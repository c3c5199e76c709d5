// How much each feature of a candidate speaks for it. Made by bench/polnear-fit.ts; not to be edited by hand.
import type { Weights } from './attribution.ts';

/** Feature and weight, pair after pair. What the names mean stands in candidates.ts, where they are made. */
const PAIRS = `
Alead=,|bare|A0 -0.29  Alead=,|bare|As1 -0.69  Alead=,|cue|A0 -0.27  Alead=,|cue|As1 -1.15
Alead=.|bare|A0 0.25  Alead=.|bare|As1 -0.75  Alead=.|cue|A0 1.49  Alead=:|bare|As1 -0.82  Alead=:|cue|A0 1.08
Alead=:|cue|As1 -1.20  Alead=mark|bare|A0 -1.36  Alead=mark|bare|As1 -0.82  Alead=mark|cue|A0 0.57
Alead=mark|cue|As1 -0.88  Alead=start|bare|A0 0.42  Alead=start|bare|As1 0.40  Alead=start|cue|A0 0.73
Alead=start|cue|As1 0.81  Alead=that|bare|A0 -1.39  Alead=that|bare|As1 -0.46  Alead=that|cue|As1 -0.54
Alead=word|bare|A0 -0.55  Alead=word|bare|As1 -0.57  Alead=word|cue|As1 -0.69  Bend=,|bare|Bp1 -0.37
Bend=,|bare|Bp2 -0.30  Bend=,|bare|Bs1 -0.56  Bend=,|bare|Bs2 -0.39  Bend=,|cue|B0 0.40  Bend=,|cue|Bp1 -0.43
Bend=,|cue|Bp2 -0.30  Bend=,|cue|Bs1 -0.63  Bend=,|cue|Bs2 -0.55  Bend=.|bare|B0 0.35  Bend=.|bare|Bp1 -0.46
Bend=.|bare|Bp2 -0.48  Bend=.|bare|Bs2 -0.31  Bend=.|cue|B0 0.98  Bend=.|cue|Bp1 -0.32  Bend=.|cue|Bp2 -0.44
Bend=.|cue|Bs1 0.39  Bend=?|bare|B0 0.54  Bend=?|bare|Bp1 -0.59  Bend=?|bare|Bp2 -0.83  Bend=?|bare|Bs2 -0.18
Bend=?|cue|B0 0.19  Bend=?|cue|Bp1 -1.18  Bend=?|cue|Bp2 -1.01  Bend=word|bare|B0 0.51
Bend=word|bare|Bp1 -0.68  Bend=word|bare|Bp2 -0.32  Bend=word|bare|Bs1 -0.53  Bend=word|bare|Bs2 -0.61
Bend=word|cue|B0 0.99  Bend=word|cue|Bp1 -0.50  Bend=word|cue|Bp2 -0.48  Bend=word|cue|Bs1 -0.29
Bend=word|cue|Bs2 -0.91  between=0|A|cue 0.38  between=1|A|bare -0.25  between=1|A|cue 0.65
between=1|B|bare -0.34  between=1|B|cue -0.24  between=2|A|bare -0.50  between=2|A|cue 0.31
between=2|B|bare -0.22  between=2|B|cue -0.35  between=3|B|cue -0.50  earlier=0 -0.26  earlier=0|F -0.29
earlier=0|S -0.37  earlier=1 -0.36  earlier=1|F -0.31  earlier=1|P -1.83  earlier=1|S -0.47  earlier=2 -0.35
earlier=2|F -0.32  earlier=2|P -2.05  earlier=2|S -0.87  earlier|new -0.64  earlier|p=0 -0.37
earlier|p=2 -0.31  earlier|p=3 -0.47  earlier|p=4 -0.61  end=,|A0|according 1.32  end=,|A0|apposed 0.51
end=,|A0|bare 0.22  end=,|A0|far 0.26  end=,|A0|inverted 0.39  end=,|A0|subject 0.57  end=,|As1|bare -0.27
end=,|As1|far -0.27  end=,|As1|inverted -0.37  end=.|As1|apposed -1.14  end=.|As1|bare -0.42
end=.|As1|far -0.63  end=.|As1|inverted -0.39  end=.|As1|subject -0.76  end=?|A0|bare 1.03
end=?|A0|inverted 0.38  end=?|A0|subject 0.43  end=?|As1|bare 0.28  end=?|As1|subject 1.50
end=word|A0|bare -0.28  end=word|A0|far -0.68  end=word|A0|inverted 0.88  end=word|A0|subject 0.59
end=word|As1|bare -0.62  end=word|As1|far -0.43  end=word|As1|inverted -0.44  end=word|As1|subject -0.62
gap=A0|apposed 0.92  gap=A0|bare 0.20  gap=A0|far 0.17  gap=A0|inverted 1.01  gap=A0|subject 0.82
gap=A17|bare -0.31  gap=A17|far -0.59  gap=A17|inverted -0.27  gap=A1|far -0.62  gap=A1|inverted -0.83
gap=A1|subject -0.25  gap=A2|bare 0.17  gap=A2|far -0.62  gap=A2|inverted -1.71  gap=A2|subject 0.33
gap=A33|bare -0.47  gap=A33|inverted -0.29  gap=A33|subject -0.48  gap=A3|bare 0.20  gap=A3|far -0.15
gap=A3|inverted -0.56  gap=A5|bare -0.24  gap=A5|far -0.78  gap=A5|inverted -0.30  gap=A5|subject -0.39
gap=A9|bare -0.15  gap=A9|far -0.34  gap=A9|inverted -0.30  gap=A9|subject -0.49  gap=B0|bare -0.84
gap=B0|colon 0.34  gap=B0|far -0.29  gap=B0|inverted -0.28  gap=B0|subject 0.25  gap=B17|according 0.37
gap=B17|apposed 0.24  gap=B17|bare -0.17  gap=B17|colon -0.77  gap=B17|far -0.39  gap=B17|inverted -0.20
gap=B1|according 1.46  gap=B1|apposed 0.80  gap=B1|bare -0.64  gap=B1|far 0.38  gap=B1|subject 0.57
gap=B2|far 0.44  gap=B2|inverted -0.26  gap=B2|subject 0.74  gap=B33|according 0.31  gap=B33|apposed -0.48
gap=B33|bare -0.38  gap=B33|colon -0.27  gap=B33|far -0.34  gap=B33|inverted -0.35  gap=B33|subject -0.31
gap=B3|apposed 0.48  gap=B3|bare 0.17  gap=B3|subject 0.91  gap=B5|apposed 1.38  gap=B5|bare 0.24
gap=B5|far 0.63  gap=B5|subject 0.72  gap=B9|apposed 0.84  gap=B9|colon -0.22  gap=B9|far 0.19
gap=B9|inverted -0.24  gap=B9|subject 0.37  kind=another|bare 0.41  kind=another|cue -0.33
kind=her|bare -0.42  kind=he|bare 0.36  kind=he|cue 0.35  kind=his|bare -0.29  kind=his|cue -0.24
kind=its|bare -0.91  kind=its|cue -0.26  kind=it|bare -0.95  kind=it|cue -0.42  kind=i|bare -0.67
kind=i|cue -1.02  kind=many|cue -1.22  kind=name|cue 0.33  kind=noun|cue -0.25  kind=one|bare -0.76
kind=one|cue -0.56  kind=others|cue -0.24  kind=she|bare 0.21  kind=she|cue 0.33  kind=some|cue -0.69
kind=their|bare -0.43  kind=their|cue -0.82  kind=they|bare -0.16  kind=they|cue -0.71  kind=we|bare -0.44
kind=who|cue -0.67  kind=you|bare -1.15  kind=you|cue -1.34  lead=,|B0|apposed 0.78  lead=,|B0|bare 0.30
lead=,|B0|far -0.39  lead=,|B0|inverted 0.18  lead=,|B0|subject 0.72  lead=,|Bp1|apposed -0.23
lead=,|Bp1|bare -0.52  lead=,|Bp1|far -0.47  lead=,|Bp1|inverted -0.36  lead=,|Bp1|subject -0.54
lead=,|Bp2|bare -0.42  lead=,|Bp2|far -0.26  lead=,|Bp2|inverted -0.31  lead=,|Bp2|subject -0.33
lead=,|Bs1|bare -0.77  lead=,|Bs1|far -0.78  lead=,|Bs1|inverted -0.56  lead=,|Bs2|bare -0.20
lead=,|Bs2|inverted -0.55  lead=,|Bs2|subject 1.19  lead=.|Bp1|according -0.56  lead=.|Bp1|apposed -0.34
lead=.|Bp1|bare -0.45  lead=.|Bp1|colon -0.58  lead=.|Bp1|far -0.35  lead=.|Bp1|inverted -0.35
lead=.|Bp1|subject -0.31  lead=.|Bp2|bare -0.38  lead=.|Bp2|far -0.27  lead=.|Bp2|inverted -0.25
lead=.|Bp2|subject -0.34  lead=.|Bs1|far 0.32  lead=.|Bs1|inverted 0.39  lead=.|Bs1|subject 0.20
lead=.|Bs2|apposed -0.26  lead=.|Bs2|bare -0.43  lead=.|Bs2|far -0.21  lead=.|Bs2|subject -0.37
lead=:|B0|apposed 0.51  lead=:|B0|bare 0.60  lead=:|B0|colon 0.29  lead=:|B0|far -0.21
lead=:|B0|inverted -0.50  lead=:|B0|subject 0.35  lead=:|Bp1|bare -0.68  lead=:|Bp1|far -0.60
lead=:|Bp1|inverted -0.36  lead=:|Bp1|subject -0.59  lead=:|Bp2|bare -0.58  lead=:|Bp2|far -0.56
lead=:|Bp2|inverted -0.35  lead=:|Bp2|subject -0.54  lead=:|Bs1|bare -1.38  lead=:|Bs1|inverted -1.10
lead=:|Bs1|subject -1.89  lead=:|Bs2|bare -0.79  lead=:|Bs2|subject -0.99  lead=mark|B0|bare -0.41
lead=mark|B0|far -0.64  lead=mark|B0|subject 0.18  lead=mark|Bp1|bare -0.99  lead=mark|Bp1|far -0.97
lead=mark|Bp1|inverted -0.53  lead=mark|Bp1|subject -0.36  lead=mark|Bp2|bare -1.02  lead=mark|Bs1|bare -1.22
lead=mark|Bs1|subject 0.38  lead=mark|Bs2|subject -0.69  lead=start|Bp1|according -0.64
lead=start|Bp1|apposed -0.18  lead=start|Bp1|bare -0.37  lead=start|Bp1|far -0.27
lead=start|Bp1|inverted -0.19  lead=start|Bp2|according -0.31  lead=start|Bp2|bare -0.31
lead=start|Bp2|colon -0.25  lead=start|Bp2|far -0.33  lead=start|Bp2|inverted -0.28
lead=start|Bp2|subject -0.23  lead=that|B0|bare 0.93  lead=that|B0|inverted -0.49  lead=that|B0|subject 0.90
lead=that|Bp1|bare -0.50  lead=that|Bp1|far -0.50  lead=that|Bp1|inverted -0.31  lead=that|Bp1|subject -0.47
lead=that|Bp2|bare -0.34  lead=that|Bp2|inverted -0.33  lead=that|Bp2|subject -0.29  lead=that|Bs1|bare -0.78
lead=that|Bs1|subject -1.23  lead=word|B0|according 1.10  lead=word|B0|apposed 0.99  lead=word|B0|bare 0.38
lead=word|B0|colon -0.79  lead=word|B0|far 0.92  lead=word|B0|inverted -0.50  lead=word|B0|subject 0.91
lead=word|Bp1|according 0.45  lead=word|Bp1|apposed -0.38  lead=word|Bp1|bare -0.47  lead=word|Bp1|far -0.32
lead=word|Bp1|inverted -0.33  lead=word|Bp1|subject -0.51  lead=word|Bp2|apposed -0.30
lead=word|Bp2|bare -0.42  lead=word|Bp2|colon -0.37  lead=word|Bp2|far -0.36  lead=word|Bp2|inverted -0.28
lead=word|Bp2|subject -0.23  lead=word|Bs1|apposed -0.69  lead=word|Bs1|bare -0.44  lead=word|Bs1|far -0.64
lead=word|Bs1|inverted -0.48  lead=word|Bs2|bare -0.52  lead=word|Bs2|far -0.38  lead=word|Bs2|inverted -0.36
lead=word|Bs2|subject -0.21  none 0.64  none|Cap|end=, 0.44  none|Cap|end=. 0.25  none|Cap|end=? -0.31
none|Cap|end=word 0.45  none|lead=, 0.27  none|lead=: 0.29  none|lead=mark 0.89  none|lead=start -0.43
none|lead=that -0.51  none|lead=word 0.92  none|low|end=? -0.59  none|low|end=word 0.25  none|title 1.63
none|title|words=2 0.32  none|title|words=3 1.28  none|title|words=5 1.19  none|title|words=9 1.00
none|words=1 1.31  none|words=17 -0.33  none|words=2 0.78  none|words=3 0.19  none|words=33 -0.23
previous|, 0.30  previous|. 0.71  previous|F|A0 0.38  previous|F|As1 -0.35  previous|F|B0 0.21
previous|F|Bp1 -0.30  previous|F|Bp2 -0.21  previous|F|Bs1 0.77  previous|F|Bs2 0.29  previous|P|Bp1 1.06
previous|P|Bp2 -0.17  previous|S|As1 -0.43  previous|S|Bp1 -0.37  previous|S|Bp2 -0.71  previous|S|Bs1 1.11
previous|S|Bs2 0.40  previous|cue=true 0.27  previous|mark 0.70  previous|that 0.16  rel=A0|F|according 1.47
rel=A0|F|apposed 0.68  rel=A0|F|bare 0.17  rel=A0|F|inverted 0.41  rel=A0|F|subject 0.66
rel=As1|F|apposed -0.54  rel=As1|F|bare -0.55  rel=As1|F|far -0.37  rel=As1|F|inverted -0.35
rel=As1|F|subject -0.46  rel=As1|S|far -1.04  rel=As1|S|inverted -0.77  rel=As1|S|subject 1.12
rel=B0|F|according 1.61  rel=B0|F|apposed 0.85  rel=B0|F|bare 0.66  rel=B0|F|colon -0.28  rel=B0|F|far 0.35
rel=B0|F|inverted -0.39  rel=B0|F|subject 0.79  rel=Bp1|F|according 0.21  rel=Bp1|F|apposed -0.32
rel=Bp1|F|bare -0.45  rel=Bp1|F|colon -0.27  rel=Bp1|F|far -0.32  rel=Bp1|F|inverted -0.27
rel=Bp1|F|subject -0.33  rel=Bp1|P|bare 0.53  rel=Bp1|P|subject 1.70  rel=Bp1|S|according -0.61
rel=Bp1|S|apposed -0.45  rel=Bp1|S|bare -0.58  rel=Bp1|S|far -0.44  rel=Bp1|S|inverted -0.41
rel=Bp2|F|according -0.31  rel=Bp2|F|apposed -0.26  rel=Bp2|F|bare -0.37  rel=Bp2|F|colon -0.27
rel=Bp2|F|far -0.30  rel=Bp2|F|inverted -0.25  rel=Bp2|F|subject -0.22  rel=Bp2|P|bare -0.71
rel=Bp2|P|inverted -1.53  rel=Bp2|P|subject -0.83  rel=Bp2|S|bare -0.49  rel=Bp2|S|far -0.46
rel=Bp2|S|inverted -0.28  rel=Bp2|S|subject -0.41  rel=Bs1|F|apposed -0.48  rel=Bs1|F|bare -0.46
rel=Bs1|F|far -0.46  rel=Bs1|F|subject -0.28  rel=Bs1|S|apposed 0.50  rel=Bs1|S|bare 0.23  rel=Bs1|S|far 1.00
rel=Bs1|S|inverted 0.46  rel=Bs1|S|subject 0.51  rel=Bs2|F|apposed -0.23  rel=Bs2|F|bare -0.47
rel=Bs2|F|far -0.31  rel=Bs2|F|inverted -0.32  rel=Bs2|S|apposed -0.32  rel=Bs2|S|bare -0.28
rel=Bs2|S|far -0.34  rel=Bs2|S|subject -0.45  role=head|As1|apposed -0.45  role=head|As1|far -0.44
role=head|B0|apposed 1.52  role=head|B0|bare 0.38  role=head|B0|colon -1.13  role=head|B0|far 0.49
role=head|B0|subject 1.12  role=head|Bp1|apposed -0.19  role=head|Bp1|far -0.33  role=head|Bp2|colon -0.33
role=head|Bp2|far -0.43  role=head|Bs1|apposed -0.31  role=head|Bs1|far -0.31  role=head|Bs2|apposed -0.21
role=head|Bs2|bare -0.29  role=head|Bs2|far -0.25  role=head|Bs2|subject -0.70  role=head|cue 0.24
role=led|A0|according 1.70  role=led|A0|subject -1.34  role=led|As1|subject -0.66  role=led|B0|according 2.28
role=led|B0|bare -0.78  role=led|B0|colon -0.93  role=led|Bp1|according 0.15  role=led|Bp1|apposed -0.31
role=led|Bp1|bare -0.20  role=led|Bp1|colon -0.22  role=led|Bp1|subject -0.70  role=led|Bp2|according -0.31
role=led|Bp2|bare -0.20  role=led|Bp2|subject -0.35  role=led|Bs1|according 0.82  role=led|Bs1|bare -0.32
role=led|Bs1|subject -0.36  role=led|Bs2|bare -0.26  role=led|Bs2|subject -0.23  role=led|bare -0.26
role=led|cue -0.22  role=mid|A0|apposed 0.55  role=mid|A0|inverted 0.44  role=mid|A0|subject 0.74
role=mid|As1|bare -0.42  role=mid|As1|far -0.47  role=mid|As1|inverted -0.41  role=mid|As1|subject -0.20
role=mid|B0|apposed 0.51  role=mid|B0|bare 0.16  role=mid|B0|colon 0.33  role=mid|B0|inverted -0.39
role=mid|B0|subject 0.51  role=mid|Bp1|apposed -0.33  role=mid|Bp1|bare -0.30  role=mid|Bp1|colon -0.59
role=mid|Bp1|far -0.31  role=mid|Bp1|inverted -0.30  role=mid|Bp2|apposed -0.47  role=mid|Bp2|bare -0.30
role=mid|Bp2|colon -0.28  role=mid|Bp2|far -0.21  role=mid|Bp2|inverted -0.30  role=mid|Bp2|subject -0.31
role=mid|Bs1|far -0.16  role=mid|Bs1|inverted 0.18  role=mid|Bs2|apposed -0.49  role=mid|Bs2|far -0.34
role=mid|Bs2|subject 0.17  role=mid|bare -0.19  role=own|A0|bare -0.61  role=own|A0|inverted -0.37
role=own|A0|subject -1.40  role=own|As1|bare -0.24  role=own|As1|inverted -0.22  role=own|B0|inverted -0.28
role=own|B0|subject -2.39  role=own|Bp1|subject -0.33  role=own|Bp2|subject -0.40  role=own|Bs1|bare -0.31
role=own|Bs1|inverted -0.54  role=own|Bs1|subject -0.97  role=own|Bs2|inverted -0.26  role=own|cue -0.53
tie=according.say|A0 1.47  tie=according.say|B0 1.61  tie=according.say|Bp2 -0.31  tie=according.say|Bs1 0.82
tie=apposed.call|B0 0.72  tie=apposed.call|Bp1 -0.45  tie=apposed.call|Bs1 -0.30  tie=apposed.hold|Bp1 -0.50
tie=apposed.hold|Bp2 -0.30  tie=apposed.say|A0 0.58  tie=apposed.say|As1 0.20  tie=apposed.say|B0 0.92
tie=apposed.say|Bp1 -0.38  tie=apposed.say|Bs1 0.73  tie=apposed.say|Bs2 -0.62  tie=apposed.tell|A0 1.75
tie=apposed.tell|B0 1.98  tie=apposed.tell|Bp1 0.38  tie=apposed.voice|A0 0.91  tie=apposed.voice|B0 2.01
tie=apposed.voice|Bp1 -0.25  tie=apposed.voice|Bp2 -0.39  tie=apposed.voice|Bs1 -0.77  tie=bare|A0 0.17
tie=bare|As1 -0.37  tie=bare|B0 0.66  tie=bare|Bp1 -0.46  tie=bare|Bp2 -0.36  tie=bare|Bs2 -0.34
tie=colon.none|B0 -0.28  tie=colon.none|Bp2 -0.32  tie=far.call|A0 -0.34  tie=far.call|As1 -0.43
tie=far.call|B0 0.54  tie=far.call|Bp1 -0.28  tie=far.call|Bp2 -0.18  tie=far.call|Bs1 0.21
tie=far.hold|A0 -1.12  tie=far.hold|As1 -0.56  tie=far.hold|B0 -0.49  tie=far.hold|Bp1 -0.33
tie=far.hold|Bp2 -0.34  tie=far.hold|Bs1 -0.46  tie=far.hold|Bs2 -0.49  tie=far.paper|A0 -0.36
tie=far.paper|As1 -0.32  tie=far.paper|B0 -0.28  tie=far.paper|Bp1 -0.19  tie=far.paper|Bp2 -0.25
tie=far.say|A0 -1.00  tie=far.say|As1 -0.28  tie=far.say|B0 0.99  tie=far.say|Bp2 -0.27  tie=far.say|Bs1 0.32
tie=far.say|Bs2 -0.30  tie=far.tell|B0 0.94  tie=far.tell|Bp1 -0.48  tie=far.voice|A0 0.38
tie=far.voice|As1 -0.37  tie=far.voice|Bp1 -0.31  tie=far.voice|Bp2 -0.35  tie=far.voice|Bs1 -0.60
tie=far.voice|Bs2 -0.38  tie=inverted.call|A0 -1.94  tie=inverted.call|As1 -0.23  tie=inverted.call|B0 -0.49
tie=inverted.call|Bp1 -0.27  tie=inverted.call|Bp2 -0.23  tie=inverted.call|Bs1 -0.90
tie=inverted.call|Bs2 -0.46  tie=inverted.hold|A0 -1.73  tie=inverted.hold|As1 -0.50
tie=inverted.hold|B0 -0.53  tie=inverted.hold|Bp1 -0.22  tie=inverted.hold|Bp2 -0.22
tie=inverted.hold|Bs1 -0.79  tie=inverted.hold|Bs2 -0.41  tie=inverted.paper|A0 -1.69
tie=inverted.paper|As1 -0.33  tie=inverted.paper|B0 -0.37  tie=inverted.paper|Bp1 -0.29
tie=inverted.paper|Bp2 -0.16  tie=inverted.paper|Bs1 -0.96  tie=inverted.say|A0 1.01
tie=inverted.say|As1 -0.35  tie=inverted.say|B0 -0.20  tie=inverted.say|Bp1 -0.22  tie=inverted.say|Bp2 -0.28
tie=inverted.say|Bs1 0.55  tie=inverted.say|Bs2 0.24  tie=inverted.voice|As1 -0.36
tie=inverted.voice|B0 -0.38  tie=inverted.voice|Bp1 -0.25  tie=inverted.voice|Bp2 -0.29
tie=inverted.voice|Bs1 0.45  tie=inverted.voice|Bs2 -0.52  tie=subject.call|A0 -1.27
tie=subject.call|As1 -0.72  tie=subject.call|B0 0.35  tie=subject.call|Bp1 -0.41  tie=subject.call|Bp2 -0.36
tie=subject.call|Bs1 -0.49  tie=subject.call|Bs2 -0.56  tie=subject.hold|A0 -2.22  tie=subject.hold|As1 -0.79
tie=subject.hold|B0 -0.75  tie=subject.hold|Bp1 -0.54  tie=subject.hold|Bp2 -0.29  tie=subject.hold|Bs1 -1.31
tie=subject.hold|Bs2 -0.70  tie=subject.paper|As1 -0.59  tie=subject.paper|B0 0.92
tie=subject.paper|Bp2 -0.34  tie=subject.paper|Bs1 -0.69  tie=subject.say|A0 1.03  tie=subject.say|B0 1.19
tie=subject.say|Bp2 -0.34  tie=subject.say|Bs1 0.40  tie=subject.say|Bs2 0.20  tie=subject.tell|A0 1.40
tie=subject.tell|As1 0.50  tie=subject.tell|B0 0.96  tie=subject.tell|Bp1 -0.33  tie=subject.tell|Bp2 -0.30
tie=subject.tell|Bs1 1.36  tie=subject.tell|Bs2 0.26  tie=subject.voice|A0 0.45  tie=subject.voice|As1 -0.23
tie=subject.voice|B0 0.67  tie=subject.voice|Bp1 -0.18  tie=subject.voice|Bs1 0.25
tie=subject.voice|Bs2 -0.22  touch=A|apposed 0.96  touch=A|bare 0.19  touch=A|far 0.42  touch=A|inverted 1.01
touch=A|subject 0.79  touch=B|bare -0.85  touch=B|colon 0.35  touch=B|far -0.29  touch=B|inverted -0.28
touch=B|subject 0.25
`;

/** Natural-log odds by feature. */
export const WEIGHTS: Weights = new Map(
  Array.from(PAIRS.matchAll(/(?<name>\S+) (?<weight>\S+)/g), ({ groups }) => [groups?.['name'] ?? '', Number(groups?.['weight'])]),
);
